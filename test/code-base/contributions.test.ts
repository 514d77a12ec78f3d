import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../../server/src/features/semantic-token.ts";
import { ROOT, readProjectFile, sourceFiles } from "./source-files.ts";

interface MenuItem {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}

const manifest = JSON.parse(readProjectFile("package.json").text);
const { contributes } = manifest;
const menus: Readonly<Record<string, readonly MenuItem[]>> = contributes.menus;
const client = sourceFiles("client/src")
  .map(({ text }) => text)
  .join("\n");

describe.each<[string, { readonly title: string; readonly category: string; readonly icon?: string }]>(
  contributes.commands.map((command: { command: string }) => [command.command, command]),
)("%s", (command, { title, category, icon }) => {
  test("is registered, in the one category, and called by words that are translated", () => {
    expect(category).toBe("Archbook");
    expect(title).toBe(`%command.${command.replace("archbook.", "")}%`);
    const constants = [...client.matchAll(/const (\w+) = "([^"]+)"/g)].filter((match) => match[2] === command);
    const names = [`"${command}"`, ...constants.map((match) => match[1])];
    expect(names.filter((name) => new RegExp(`registerCommand\\(\\s*${name}`).test(client))).toHaveLength(1);
  });

  test("has an icon of VS Code's own where it is shown as one", () => {
    const asIcon = Object.entries(menus).filter(
      ([menu, items]) =>
        /\/title$/.test(menu) && items.some((item) => item.command === command && item.group === "navigation"),
    );
    if (asIcon.length > 0) expect(icon).toBeDefined();
    if (icon !== undefined) expect(icon).toMatch(/^\$\([a-z-]+\)$/);
  });
});

test("every command that code registers is contributed, and every one that a menu shows exists", () => {
  const contributed = new Set(contributes.commands.map(({ command }: MenuItem) => command));
  const registered = [...client.matchAll(/registerCommand\(\s*"([^"]+)"/g)].map((match) => match[1]);
  expect(registered.filter((command) => !contributed.has(command))).toEqual([]);
  const shown = Object.values(menus).flatMap((items) => items.map(({ command }) => command));
  expect(shown.filter((command) => !contributed.has(command))).toEqual([]);
});

test("what needs an architecture or a folder is offered where there is one", () => {
  const offered = new Map(menus.commandPalette?.map(({ command, when }) => [command, when]));
  for (const command of ["archbook.openPreview", "archbook.whatIf"]) {
    expect(offered.get(command)).toMatch(/resourceFilename =~ .*resource in archbook\.reviewed/);
  }
  expect(offered.get("archbook.reviewWorkspace")).toBe("workspaceFolderCount > 0");
  const everywhere = ["file/newFile"];
  for (const [menu, items] of Object.entries(menus)) {
    if (everywhere.includes(menu)) continue;
    expect(items.filter(({ when }) => when === undefined)).toEqual([]);
  }
});

test("the pattern of the menus fits the files that the server takes for architectures", () => {
  const [, source = ""] = /resourceFilename =~ \/(.+?)\/ \|\|/.exec(menus["editor/title"]?.[0]?.when ?? "") ?? [];
  const pattern = new RegExp(source);
  expect(["architecture.yaml", "shop.architecture.yml", "architecture.yml"].every((name) => pattern.test(name))).toBe(
    true,
  );
  expect(["my-architecture.yaml", "architecture.yaml.bak", "compose.yaml"].some((name) => pattern.test(name))).toBe(
    false,
  );
});

test("no key is taken from VS Code", () => {
  expect(contributes.keybindings).toBeUndefined();
});

test("it is loaded where there may be an architecture, and for previews that come back", () => {
  expect(manifest.activationEvents).toEqual([
    "onWebviewPanel:archbook.preview",
    "onLanguage:yaml",
    "workspaceContains:**/{architecture,*.architecture}.{yaml,yml}",
  ]);
  const previews = readProjectFile("client/src/previews.ts").text;
  expect(previews).toMatch(/VIEW_TYPE = "archbook\.preview"/);
});

describe("the walkthrough", () => {
  const [walkthrough] = contributes.walkthroughs;

  test("has four to six steps, and ends at the preview", () => {
    expect(walkthrough.steps.length).toBeGreaterThanOrEqual(4);
    expect(walkthrough.steps.length).toBeLessThanOrEqual(6);
    expect(walkthrough.steps.at(-1).completionEvents).toEqual(["onCommand:archbook.openPreview"]);
  });

  test("each step has words, a picture or a page that is packed, and ends by something that happens", () => {
    const words = JSON.parse(readProjectFile("package.nls.json").text);
    const commands = contributes.commands.map(({ command }: MenuItem) => command);
    for (const { id, title, description, media, completionEvents } of walkthrough.steps) {
      expect([title, description]).toEqual([`%walkthrough.${id}.title%`, `%walkthrough.${id}.description%`]);
      const files = media.markdown === undefined ? Object.values(media.image) : [media.markdown];
      for (const file of files) expect(existsSync(path.join(ROOT, String(file))), String(file)).toBe(true);
      expect(completionEvents.length).toBeGreaterThan(0);
      for (const event of completionEvents) {
        const [, kind, name = ""] = /^on(Command|Context|View):([\w.-]+)$/.exec(event) ?? [];
        if (kind === "Command") expect(commands).toContain(name);
        else if (kind === "View")
          expect(contributes.views.archbook.map((view: { id: string }) => view.id)).toContain(name);
        else expect(client).toContain(`"${name}"`);
      }
      const called = [...String(words[`walkthrough.${id}.description`]).matchAll(/\(command:([\w.]+)\)/g)];
      for (const [, command = ""] of called) {
        expect(commands.includes(command) || /^editor\.|\.focus$/.test(command), command).toBe(true);
      }
    }
  });
});

describe("semantic tokens", () => {
  const STANDARD =
    "namespace class enum interface struct typeParameter type parameter variable property enumMember decorator event function method macro label comment string keyword number regexp operator".split(
      " ",
    );

  test("types and modifiers that VS Code does not know are contributed, with colours", () => {
    const own = TOKEN_TYPES.filter((type) => !STANDARD.includes(type));
    expect(contributes.semanticTokenTypes.map(({ id }: { id: string }) => id)).toEqual(own);
    expect(contributes.semanticTokenModifiers.map(({ id }: { id: string }) => id)).toEqual(
      TOKEN_MODIFIERS.filter((modifier) => !["declaration", "defaultLibrary"].includes(modifier)),
    );
    const [{ language, scopes }] = contributes.semanticTokenScopes;
    expect(language).toBe("yaml");
    for (const type of own) expect(scopes[type]?.length).toBeGreaterThan(0);
  });
});

test("the files that VS Code reads words from are packed", () => {
  const named = readdirSync(ROOT).filter((file) => /^package\.nls(\.[\w-]+)?\.json$/.test(file));
  expect(manifest.files).toEqual(expect.arrayContaining([...named, path.posix.normalize(manifest.l10n)]));
});

test("settings stand in groups, in order, and say what they are in Markdown", () => {
  const orders = contributes.configuration.map(({ order }: { order: number }) => order);
  expect(orders).toEqual([...orders].sort((a, b) => a - b));
  for (const { title, properties } of contributes.configuration) {
    expect(title).toMatch(/^%settings\.\w+%$/);
    for (const [name, setting] of Object.entries<Record<string, unknown>>(properties)) {
      expect(name).toMatch(/^archbook\./);
      expect(setting).toHaveProperty("markdownDescription");
      expect(setting).toHaveProperty("order");
    }
  }
});
