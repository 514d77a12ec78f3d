import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fontFolders, fontsForOtherLetters } from "../../server/src/cli/render-fonts.ts";
import { folder } from "./call.ts";

const PICTURE = path.resolve(import.meta.dirname, "../../dist/picture");
const inter = (name: string) => readFileSync(path.join(PICTURE, `inter-${name}.ttf`));
const BUNDLED = [{ weight: 400, file: inter("latin-400") }] as const;

async function look(text: string, folders: readonly string[]) {
  const written: string[] = [];
  const messages = { write: (words: string) => void written.push(words), isTerminal: false, columns: undefined };
  const svg = `<svg><text>${text}</text></svg>`;
  const { files, marked } = await fontsForOtherLetters(svg, BUNDLED, { environment: {}, messages }, folders);
  return { files: files.map(({ length }) => length), marked: marked(svg), told: written.join("") };
}

test("what the bundled fonts have needs no other", async () => {
  const folders = [folder({ "a.ttf": inter("cyrillic-400") })];
  expect(await look("Grüße – ok\u00a0\u200b…", folders)).toEqual({
    files: [],
    marked: "<svg><text>Grüße – ok\u00a0\u200b…</text></svg>",
    told: "",
  });
});

describe("letters that the bundled fonts lack", () => {
  test("come from as few installed fonts as have them, in folders of any depth", async () => {
    const [greek, cyrillic] = [inter("greek-400"), inter("cyrillic-400")];
    const folders = [
      folder({ "truetype/deep/greek.ttf": greek, "cyrillic.TTF": cyrillic, "latin.ttf": inter("latin-400") }),
      "/no/such/folder",
    ];
    expect((await look("Ж Ω", folders)).files.sort()).toEqual([greek.length, cyrillic.length].sort());
    expect((await look("Ж", folders)).files).toEqual([cyrillic.length]);
  });

  test("come from the plainest of several", async () => {
    const [regular, semibold] = [inter("cyrillic-400"), inter("cyrillic-600")];
    const folders = [folder({ "Sans-Bold.ttf": semibold, "Sans.ttf": regular })];
    expect((await look("Ж", folders)).files).toEqual([regular.length]);
  });

  test("are marked and told where no font has them", async () => {
    const folders = [folder({ "cyrillic.ttf": inter("cyrillic-400") })];
    const { files, marked, told } = await look("Ж日本&lt;", folders);
    expect(files).toHaveLength(1);
    expect(marked).toBe("<svg><text>Ж\ufffd\ufffd&lt;</text></svg>");
    expect(told).toBe(
      "No installed font has 日 本: the picture has \ufffd for each. In an SVG, the reader's fonts are used.\n",
    );
  });

  test("come from no font that is broken, empty, or has a box for everything", async () => {
    const cyrillic = inter("cyrillic-400");
    const cut = cyrillic.subarray(0, 300);
    const folders = [
      folder({
        "cut.ttf": cut,
        "empty.ttf": "",
        "text.ttf": "no font",
        "LastResort.ttf": cyrillic,
      }),
    ];
    expect(await look("Ж", folders)).toMatchObject({ files: [] });
  });
});

test("fonts are looked for where systems keep them, and where the user does", () => {
  expect(fontFolders({ HOME: "/people/me" })).toContain(path.join("/people/me", ".local/share", "fonts"));
  expect(fontFolders({ HOME: "/people/me", XDG_DATA_HOME: "/data" })).toContain(path.join("/data", "fonts"));
  expect(fontFolders({ WINDIR: "C:\\Windows" })).toContain(path.join("C:\\Windows", "Fonts"));
});
