import { readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";

const TYPES = {
  ".json": "application/json",
  ".css": "text/css",
  ".js": "text/javascript",
  ".cjs": "text/javascript",
  ".mjs": "text/javascript",
};

/**
 * Lets a page's workbench load an extension, and tests of it, into the web worker extension host, which takes them over http only.
 *
 * @param {import("playwright-core").Page} page before it opens the workbench
 * @param {string} origin of the workbench
 * @param {{ extension: string, suite?: string }} files the extension's folder, and the suite's bundle, which must lie in it: the
 *   workbench looks for the host of the tests by the extension that they lie in. Without one the editor is there to be used
 * @returns {Promise<() => Promise<void>>} ends it
 */
export async function useWebExtensionHost(page, origin, { extension, suite }) {
  const server = await serveFolder(extension);
  // The worker's content security policy names localhost, and not 127.0.0.1.
  const uri = (file) => ({
    scheme: "http",
    authority: `localhost:${server.address().port}`,
    path: `/extension/${file}`,
  });
  const developmentOptions = {
    extensions: [uri("")],
    ...(suite === undefined
      ? {}
      : { extensionTestsPath: uri(path.relative(extension, suite).split(path.sep).join("/")) }),
  };
  await page.route(
    (url) => url.origin === origin && url.pathname === "/",
    async (route) => {
      const response = await route.fetch();
      const { "content-security-policy": _policy, "content-length": _length, ...headers } = response.headers();
      const body = withDevelopmentOptions(await response.text(), developmentOptions);
      await route.fulfill({ status: response.status(), headers, body });
    },
  );
  return () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
}

/** Adds options to the configuration that the workbench's page carries in an attribute of a meta element. */
function withDevelopmentOptions(html, developmentOptions) {
  const attribute = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  if (!attribute.test(html)) throw new Error("The workbench's page has no configuration.");
  return html.replace(attribute, (_, start, settings) => {
    const configuration = JSON.parse(settings.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
    const extended = JSON.stringify({ ...configuration, developmentOptions });
    return `${start}${extended.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
  });
}

/** Serves a folder as `/extension/`, to this machine alone. */
function serveFolder(folder) {
  const server = http.createServer(async (request, response) => {
    const file = path.join(
      folder,
      decodeURIComponent(new URL(request.url, "http://localhost").pathname).replace(/^\/extension/, ""),
    );
    // A workbench asks for optional files, such as translations: what is not there is simply not found.
    const body = file.startsWith(folder) ? await readFile(file).catch(() => undefined) : undefined;
    const type = TYPES[path.extname(file)] ?? "application/octet-stream";
    response.writeHead(body ? 200 : 404, { "access-control-allow-origin": "*", "content-type": type });
    response.end(body);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "localhost", () => resolve(server));
  });
}
