import { DOMParser } from "@xmldom/xmldom";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { drawio } from "../../../server/src/diagram/drawio.ts";
import { sceneJson } from "../../../server/src/diagram/scene-json.ts";
import { svg } from "../../../server/src/diagram/svg.ts";
import { place, sceneOf, textOf } from "../draw.ts";
import { HOSTILE_NAMES } from "../hostile-names.ts";

const VIEWS = [
  { view: "network" },
  { view: "journey", sla: "promise" },
  { view: "data-flow" },
  { view: "reach", of: "db" },
] as const;

const validate = new Ajv2020({ strict: true, validateFormats: false, allowUnionTypes: true }).compile(
  JSON.parse(textOf("docs/scene.schema.json")),
);

describe.each(Object.entries(HOSTILE_NAMES))("%s", (_, name) => {
  test.each(VIEWS)("$view is drawn escaped and bounded", async (request) => {
    const scene = sceneOf(architectureOf(name), request);
    expect(scene.cards.length).toBeGreaterThan(2);
    const placed = await place(scene);
    const picture = svg(placed, { theme: "auto" });
    const elements = [...(parsed(picture).documentElement?.getElementsByTagName("*") ?? [])];
    const tags = new Set(elements.map(({ tagName }) => tagName));
    expect([...tags].filter((tag) => !TAGS.has(tag))).toEqual([]);
    const attributes = elements.flatMap((element) => [...element.attributes].map((attribute) => attribute.name));
    expect(attributes.filter((attribute) => /^on|href|^src/.test(attribute))).toEqual([]);
    const texts = elements.filter(({ tagName }) => tagName === "text").map(({ textContent }) => textContent ?? "");
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(420);
    // Identifiers in data-* are for programs; nobody reads them.
    expect(picture.replaceAll(/ data-[a-z]+="[^"]*"/g, "")).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    for (const { width, height } of Object.values(placed.boxes)) expect(Math.max(width, height)).toBeLessThan(3_000);
    expect(parsed(drawio(placed)).documentElement?.tagName).toBe("mxfile");
    validate(JSON.parse(sceneJson(scene)));
    expect(validate.errors ?? []).toEqual([]);
  });
});

const TAGS = new Set(["circle", "g", "line", "path", "rect", "style", "text", "title"]);

/** An architecture that has the name wherever one of these views shows one. */
function architectureOf(name: string): string {
  const short = name.slice(0, 50);
  return stringify({
    architecture: 1,
    name,
    summary: name,
    clients: { user: { name, connects: [{ to: "web", protocol: name, data: [name, short] }] } },
    externals: { other: { name, provider: name, purpose: name, data: [name] } },
    networking: {
      regions: { [short]: { availability: 0.999, zoneAvailability: 0.999 } },
      networks: { [short]: { region: short, subnets: { [short]: { isolated: true } } }, site: { kind: "on-premises" } },
      egress: { out: { name } },
      adminAccess: { door: { name, kind: "public", reaches: ["db", short], via: short } },
      links: { [short]: { name, kind: "vpn", between: [short, name] } },
    },
    components: {
      web: {
        name,
        regions: [short],
        network: `${short}/${short}`,
        availability: { value: 0.99, scope: "instance" },
        connects: [
          { to: "db", protocol: name, data: [name], over: short },
          { to: "other", oneOf: name, data: [name] },
          { to: "second", oneOf: name },
        ],
      },
      second: { name, exposure: "public" },
    },
    databases: {
      db: {
        name,
        engine: name,
        exposure: "public",
        classification: "restricted",
        personalData: true,
        backup: { location: [name] },
      },
    },
    compliance: { residency: [name, short] },
    slas: { promise: { name, entry: "user", availability: 0.999 } },
  });
}

function parsed(text: string) {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, "text/xml");
}
