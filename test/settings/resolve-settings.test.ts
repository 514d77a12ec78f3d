import { expect, test } from "vitest";
import { isArchitectureFile, looksAt } from "../../server/src/settings/looks-at.ts";
import { resolveSettings } from "../../server/src/settings/resolve-settings.ts";
import { DEFAULT_SETTINGS } from "../../server/src/settings/settings.ts";

test("where nobody says anything the defaults hold", () => {
  expect(resolveSettings({})).toEqual(DEFAULT_SETTINGS);
});

test("where the config is silent the editor's settings hold, and a flag beats both", () => {
  const editor = { stage: "operate", questions: "view" } as const;
  expect(resolveSettings({ editor, config: {} })).toMatchObject({ stage: "operate", questions: "view" });
  expect(resolveSettings({ editor, config: { stage: "design" } })).toMatchObject({
    stage: "design",
    questions: "view",
  });
  expect(resolveSettings({ editor, config: { stage: "design" }, flags: { stage: "review" } }).stage).toBe("review");
});

test("severities are merged key by key, and an area of the config beats what the editor says of a check in it", () => {
  const { severity } = resolveSettings({
    editor: { severity: { "hosting/single-vm": "off", "data/estate": "off", backup: "hint" } },
    config: { severity: { hosting: "error", "backup/rpo": "warning" } },
  });
  expect(severity).toEqual({ hosting: "error", "data/estate": "off", backup: "hint", "backup/rpo": "warning" });
});

test("files are looked at by their names, where the settings say", () => {
  expect(["architecture.yaml", "a/b/architecture.yml", "shop.architecture.yaml"].every(isArchitectureFile)).toBe(true);
  expect(["architecture.json", "my-architecture.yaml", "architecture.yaml.bak"].some(isArchitectureFile)).toBe(false);
  const settings = { include: ["services/**", "other/landscape.yaml"], exclude: ["**/fixtures/**"] };
  expect(looksAt(settings, "services/a/architecture.yaml")).toBe(true);
  expect(looksAt(settings, "services/a/readme.yaml")).toBe(false);
  expect(looksAt(settings, "other/landscape.yaml")).toBe(true);
  expect(looksAt(settings, "architecture.yaml")).toBe(false);
  expect(looksAt(settings, "services/fixtures/architecture.yaml")).toBe(false);
});
