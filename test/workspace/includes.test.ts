import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Files, ON_DISK } from "../../server/src/workspace/files.ts";
import { keyOf } from "../../server/src/workspace/include-closure.ts";
import type { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { arbitraryEdit, REALISTIC, withEdit } from "../support/arbitrary-edits.ts";
import { diskOf, FOLDER, readFiles } from "../support/file-tree.ts";

const ROOT = "architecture: 1\nname: Shop\n";

/** The problems of the whole as `file:line check`, those alone that make the files themselves wrong. */
function faultsOf({ whole }: Snapshot): readonly string[] {
  return whole.problems
    .filter(({ kind }) => kind === "name" || kind === "schema" || kind === "syntax")
    .map(({ uri, range, check, message }) => {
      const line = whole.sources.file(uri)?.tree.lines.lineColumn(range.start).line ?? -1;
      return `${uri.slice(FOLDER.length)}:${line + 1} ${check}: ${message}`;
    });
}

describe("what a root includes", () => {
  test("is one architecture with it", async () => {
    const snapshot = await readFiles({
      "architecture.yaml": `${ROOT}include: [services/*.yaml]\ncomponents:\n  web: { kind: web-app, connects: [cart] }\n`,
      "services/cart.yaml": "components:\n  cart: { kind: api, connects: [orders-db] }\n",
      "services/data.yaml": "databases:\n  orders-db: { kind: relational }\n",
    });
    expect([...snapshot.architecture.entities.keys()]).toEqual(["web", "cart", "orders-db"]);
    expect(faultsOf(snapshot)).toEqual([]);
    expect(snapshot.sources.locate(["databases", "orders-db"])).toEqual({
      uri: `${FOLDER}services/data.yaml`,
      range: { start: 13, end: 22 },
    });
  });

  test("a finding stands in the file in which its place lies", async () => {
    const snapshot = await readFiles({
      "architecture.yaml": `${ROOT}include: cart.yaml\n`,
      "cart.yaml": "components:\n  cart: { kind: api }\n",
    });
    const found = snapshot.whole.problems.filter(({ check }) => check === "hosting/current-hosting");
    expect(found.map(({ uri, at }) => [uri, at])).toEqual([[`${FOLDER}cart.yaml`, "components.cart"]]);
    expect(snapshot.problems.map(({ uri }) => uri)).not.toContain(`${FOLDER}cart.yaml`);
    expect(snapshot.seenFrom(`${FOLDER}cart.yaml`)?.problems).toContain(found[0]);
  });

  test("stands in its own file where lists add up", async () => {
    const files = {
      "architecture.yaml": `${ROOT}include: cart.yaml\nnotApplicable:\n  - { check: tenancy/model, reason: One customer. }\n`,
      "cart.yaml": "notApplicable:\n  - { check: no/check, reason: It is none. }\n",
    };
    const { sources, problems, whole } = await readFiles(files, "cart.yaml");
    expect(sources.home(["notApplicable", 1, "reason"])).toMatchObject({ path: ["notApplicable", 0, "reason"] });
    expect(problems.map(({ check, path }) => [check, path])).toContainEqual([
      "waiver/unknown-check",
      ["notApplicable", 1, "check"],
    ]);
    expect(whole.architecture.notApplicable).toHaveLength(2);
  });

  test("includes on its own, relative to itself; each file once", async () => {
    const snapshot = await readFiles({
      "architecture.yaml": `${ROOT}include: [teams/a.yaml, teams/b.yaml]\n`,
      "teams/a.yaml": "include: ../common.yaml\ncomponents: { a: { kind: api } }\n",
      "teams/b.yaml": "include: ../common.yaml\ncomponents: { b: { kind: api } }\n",
      "common.yaml": "externals: { mail: { direction: outbound } }\n",
    });
    expect([...snapshot.architecture.entities.keys()].sort()).toEqual(["a", "b", "mail"]);
    expect(faultsOf(snapshot)).toEqual([]);
  });

  test("details are not too deep there", async () => {
    const snapshot = await readFiles({
      "architecture.yaml": `${ROOT}include: annex.yaml\n`,
      "annex.yaml": "networking: { networks: { spoke: { addressSpace: [10.0.0.0/16] } } }\n",
    });
    expect(snapshot.whole.problems.map(({ check }) => check)).not.toContain("diagram-detail/too-deep");
  });
});

describe("what is wrong with includes is said at each place", () => {
  test.each([
    ["a file that is not there", "cart.yaml", 'There is no file "cart.yaml" to include.'],
    ["a pattern that nothing fits", "services/*.yaml", 'No YAML file fits "services/*.yaml".'],
    ["what is no YAML", "notes.md", '"notes.md" is no YAML file; a name that ends in .yaml or .yml is wanted.'],
    [
      "an absolute path",
      "/etc/a.yaml",
      '"/etc/a.yaml" is no path relative to this file, such as services/cart.yaml or services/*.yaml.',
    ],
    [
      "an address",
      "https://example.com/a.yaml",
      '"https://example.com/a.yaml" is no path relative to this file, such as services/cart.yaml or services/*.yaml.',
    ],
    [
      "a path from a drive",
      "C:/a.yaml",
      '"C:/a.yaml" is no path relative to this file, such as services/cart.yaml or services/*.yaml.',
    ],
  ])("%s", async (_, target, message) => {
    const snapshot = await readFiles({ "architecture.yaml": `${ROOT}include: ["${target}"]\n` });
    expect(faultsOf(snapshot)).toEqual([`architecture.yaml:3 names/include: ${message}`]);
  });
});

describe("an entry of include", () => {
  test("is wrong where it is a number", async () => {
    const snapshot = await readFiles({ "architecture.yaml": `${ROOT}include: 3\n` });
    expect(faultsOf(snapshot)).toEqual([
      'architecture.yaml:3 names/include: "3" is no YAML file; a name that ends in .yaml or .yml is wanted.',
    ]);
  });

  test("means what is written, whatever that would mean in a URI or in a pattern", async () => {
    const names = ["ü ö.yaml", "#1 100%.yaml", "a%20b.yaml", "old (2025)/cart.yaml", "b+c.yaml"];
    const parts = Object.fromEntries(
      names.map((name) => [name.split("/").map(encodeURIComponent).join("/"), "# Nothing.\n"]),
    );
    const root = `${ROOT}include: ${JSON.stringify(names)}\n`;
    const listed = Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [keyOf(FOLDER + name).slice(FOLDER.length), text]),
    );
    const snapshot = await readFiles({ "architecture.yaml": root, ...listed });
    expect(faultsOf(snapshot)).toEqual([]);
    expect(snapshot.sources.files).toHaveLength(1 + names.length);
  });
});

describe("what files state together is wrong", () => {
  test("a cycle, at both ends, by its name", async () => {
    const snapshot = await readFiles({
      "architecture.yaml": `${ROOT}include: a.yaml\n`,
      "a.yaml": "include: b.yaml\n",
      "b.yaml": "include: a.yaml\n",
    });
    const message = 'Files include each other in a circle: "a.yaml" → "b.yaml" → "a.yaml".';
    expect(faultsOf(snapshot)).toEqual([
      `a.yaml:1 names/include-cycle: ${message}`,
      `b.yaml:1 names/include-cycle: ${message}`,
    ]);
  });

  test("a file that includes itself", async () => {
    const snapshot = await readFiles({ "architecture.yaml": `${ROOT}include: [architecture.yaml]\n` });
    expect(faultsOf(snapshot)).toEqual([
      'architecture.yaml:3 names/include-cycle: Files include each other in a circle: "architecture.yaml" → "architecture.yaml".',
    ]);
  });

  test("what is stated twice, in both files, with the other place", async () => {
    const snapshot = await readFiles({
      "architecture.yaml": `${ROOT}include: cart.yaml\ntenancy: { model: shared }\ncomponents:\n  cart: { kind: api }\n`,
      "cart.yaml": "tenancy: { model: single }\ncomponents:\n  cart: { kind: worker }\n",
    });
    expect(faultsOf(snapshot)).toEqual([
      'architecture.yaml:4 names/stated-twice: "tenancy.model" is stated in "cart.yaml" too; only one file may state it.',
      'architecture.yaml:6 names/duplicate: "cart" is declared in "cart.yaml" too; a reference could not tell them apart.',
      'cart.yaml:1 names/stated-twice: "tenancy.model" is stated in "architecture.yaml" too; only one file may state it.',
      'cart.yaml:3 names/duplicate: "cart" is declared in "architecture.yaml" too; a reference could not tell them apart.',
    ]);
    const related = snapshot.problems.find(({ check }) => check === "names/duplicate")?.related;
    expect(related?.map(({ uri }) => uri)).toEqual([`${FOLDER}cart.yaml`]);
  });

  test("an identifier in two sections of two files", async () => {
    const snapshot = await readFiles({
      "architecture.yaml": `${ROOT}include: data.yaml\ncomponents:\n  orders: { kind: api }\n`,
      "data.yaml": "databases:\n  orders: { kind: relational }\n",
    });
    expect(faultsOf(snapshot).map((fault) => fault.split(":")[0])).toEqual(["architecture.yaml", "data.yaml"]);
  });

  test("a part that cannot be read costs that part alone", async () => {
    const snapshot = await readFiles({
      "architecture.yaml": `${ROOT}include: [a.yaml, b.yaml]\n`,
      "a.yaml": "- no map\n",
      "b.yaml": "components: { b: { kind: api } }\n",
    });
    expect([...snapshot.architecture.entities.keys()]).toEqual(["b"]);
    expect(faultsOf(snapshot).map((fault) => fault.slice(0, 26))).toEqual(["a.yaml:1 syntax/not-a-map:"]);
  });
});

describe("files", () => {
  test("as they are in the editor win over the disk", async () => {
    const root = `${ROOT}include: cart.yaml\n`;
    const disk = diskOf({ "architecture.yaml": root, "cart.yaml": "components: { old: {} }\n" });
    const uri = `${FOLDER}cart.yaml`;
    const open = new Map([[uri, { uri, version: 7, text: "components: { new: {} }\n" }]]);
    const loaded = await new Files(disk, (key) => open.get(key)).load(`${FOLDER}architecture.yaml`);
    expect(loaded?.parts.map(({ version, text }) => [version, text])).toEqual([[7, "components: { new: {} }\n"]]);
  });

  test("are read a few at a time, and no more of them than may be included", async () => {
    const parts = Array.from({ length: 3_000 }, (_, i) => [`parts/${i}.yaml`, "components: {}\n"] as const);
    const disk = diskOf({ "architecture.yaml": `${ROOT}include: "parts/*.yaml"\n`, ...Object.fromEntries(parts) });
    const reading = { now: 0, most: 0, all: 0 };
    const read = async (uri: string) => {
      reading.all++;
      reading.most = Math.max(reading.most, ++reading.now);
      await new Promise((resolve) => setImmediate(resolve));
      reading.now--;
      return disk.read(uri);
    };
    const loaded = await new Files({ ...disk, read }).load(`${FOLDER}architecture.yaml`);
    expect(loaded?.parts).toHaveLength(1_999);
    expect(loaded?.faults.map(({ message }) => message)).toEqual([
      "More than 2000 files are included; what is left over is not read.",
    ]);
    expect(reading.all).toBe(2_000);
    expect(reading.most).toBeLessThanOrEqual(64);
  });

  test("are read again when they have changed, and taken over when they have not", async () => {
    const disk = diskOf({ "architecture.yaml": `${ROOT}include: "*.yaml"\n`, "a.yaml": "components: { a: {} }\n" });
    const files = new Files(disk);
    const first = await files.load(`${FOLDER}architecture.yaml`);
    expect(first?.parts[0]?.version).toBe(ON_DISK);
    disk.texts.set(`${FOLDER}b.yaml`, "components: { b: {} }\n");
    expect((await files.load(`${FOLDER}architecture.yaml`))?.parts).toHaveLength(1);
    files.forget([`${FOLDER}b.yaml`]);
    const second = await files.load(`${FOLDER}architecture.yaml`);
    expect(second?.parts.map(({ uri }) => uri)).toEqual([`${FOLDER}a.yaml`, `${FOLDER}b.yaml`]);
    expect(second?.parts[0]).toBe(first?.parts[0]);
  });
});

test("files reached by edits equal those read from the final texts", async () => {
  const start = REALISTIC.indexOf("databases:");
  const names = ["architecture.yaml", "data.yaml"] as const;
  const anyEdit = fc.record({ name: fc.constantFrom(...names), edit: arbitraryEdit });
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const texts = {
        "architecture.yaml": REALISTIC.slice(0, start).replace("name: Shop", "name: Shop\ninclude: [data.yaml]"),
        "data.yaml": `notApplicable: [{ check: tenancy/model, reason: One. }]\n${REALISTIC.slice(start)}`,
      };
      let snapshot = await readFiles(texts);
      for (const { name, edit } of edits) {
        expect(snapshot.whole.problems).toBeDefined();
        texts[name] = withEdit(texts[name], edit);
        const seen = snapshot.seenFrom(FOLDER + name);
        expect(seen).toBeDefined();
        snapshot = seen?.withText(texts[name]).seenFrom(`${FOLDER}architecture.yaml`) ?? snapshot;
      }
      const fresh = await readFiles({ ...texts, "data.yaml": texts["data.yaml"] }).catch(() => undefined);
      // An edit of the include itself leads to other files, which only a new look at the disk can find.
      fc.pre(fresh?.sources.files.length === 2 && fresh.sources.faults.length === 0);
      expect(snapshot.architecture).toEqual(fresh?.architecture);
      expect(snapshot.whole.problems).toEqual(fresh?.whole.problems);
    }),
    { numRuns: 30 },
  );
}, 60_000);
