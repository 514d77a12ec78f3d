import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { drawio } from "../../server/src/diagram/drawio.ts";
import { svg } from "../../server/src/diagram/svg.ts";
import { place, sceneOf } from "./draw.ts";

const NAMES = {
  markup: '</svg><script>alert(1)</script><img src=x onerror="alert(2)">',
  attribute: `" onload="alert(1)" x='`,
  "ten thousand characters": "x".repeat(10_000),
  "ten thousand words": "long word ".repeat(1_000),
  "right to left": "بوابة الدفع \u202ePayments\u202c שלום",
  emoji: "👩‍👩‍👧‍👦🏳️‍🌈 family of flags",
  marks: `a${"\u0301".repeat(2_000)}`,
  "control characters": "a\u0000b\u0007c\u001bd\u007fe\ufffef",
  "half a character": "a\ud800b",
  entities: "&lt;b&gt; &amp; &#x3c; ]]> <![CDATA[",
  CSS: "</style><style>*{display:none}</style>",
};

describe.each(Object.entries(NAMES))("%s", (_, name) => {
  const text = stringify({
    architecture: 1,
    name,
    summary: name,
    stage: "design",
    clients: {
      [name.slice(0, 50)]: { name, connects: ["web"] },
      user: { name, users: name, connects: [{ to: "web", protocol: name }] },
    },
    networking: { regions: { [name.slice(0, 60)]: {} }, networks: { net: { region: name.slice(0, 60) } } },
    components: {
      web: {
        name,
        technology: { language: name, version: name },
        hosting: { service: name, tier: name },
        modules: [name, name],
        connects: ["db"],
        network: `net/${name.slice(0, 20)}`,
      },
      __proto__: { name },
    },
    databases: { db: { name, engine: name } },
  });

  test("is drawn escaped and bounded", async () => {
    const placed = await place(sceneOf(text));
    for (const theme of ["auto", "dark"] as const) {
      const picture = svg(placed, { theme });
      const root = parsed(picture).documentElement;
      expect(root?.tagName).toBe("svg");
      const elements = [...(root?.getElementsByTagName("*") ?? [])];
      expect([...new Set(elements.map(({ tagName }) => tagName))].sort()).toEqual(
        ["circle", "g", "line", "path", "rect", "style", "text", "title"].filter((tag) =>
          elements.some(({ tagName }) => tagName === tag),
        ),
      );
      const attributes = elements.flatMap((element) => [...element.attributes].map((attribute) => attribute.name));
      expect(attributes.filter((attribute) => /^on|href|^src/.test(attribute))).toEqual([]);
      expect(elements.filter(({ tagName }) => tagName === "style")).toHaveLength(1);
      const longest = Math.max(
        ...elements.filter(({ tagName }) => tagName === "text").map(({ textContent }) => textContent?.length ?? 0),
      );
      expect(longest).toBeLessThanOrEqual(420);
      // Identifiers in data-* are for programs; nobody reads them.
      expect(picture.replaceAll(/ data-[a-z]+="[^"]*"/g, "")).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
    for (const { width, height } of Object.values(placed.boxes)) expect(Math.max(width, height)).toBeLessThan(2_000);
    expect(parsed(drawio(placed)).documentElement?.tagName).toBe("mxfile");
  });
});

function parsed(text: string) {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, "text/xml");
}
