// The licences of what is bundled: every package that the bundles take in, by what esbuild says of its inputs.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { bundledFiles } from "../../esbuild.mjs";

export async function thirdPartyNotices(root) {
  const names = new Set((await bundledFiles()).flatMap((file) => packageOf(file) ?? []));
  // Taken in as data by generators, or shipped as files beside the bundles.
  for (const name of ["simple-icons", "@fontsource/inter", "@resvg/resvg-wasm", "elkjs"])
    names.add(`node_modules/${name}`);
  const notices = [...names].sort().map((folder) => notice(root, folder));
  const head = "Archbook is bundled with the following packages. Each is under the licence that follows its name.\n";
  return new Map([["THIRD-PARTY-NOTICES.md", `# Third-party notices\n\n${head}\n${notices.join("\n")}`]]);
}

/** The folder of the package that a file belongs to. */
function packageOf(file) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

function notice(root, folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8"));
  const file = readdirSync(path.join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file !== undefined && existsSync(path.join(root, folder, file))
      ? readFileSync(path.join(root, folder, file), "utf8")
      : "";
  const body =
    text === ""
      ? ""
      : `\n${text
          .trim()
          .split(/\r?\n/)
          .map((line) => `    ${line}`.trimEnd())
          .join("\n")}\n`;
  return `## ${name} ${version}\n\n${license}\n${body}`;
}
