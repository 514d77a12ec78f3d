import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, test } from "vitest";
import { drawio } from "../../server/src/diagram/drawio.ts";
import { svg } from "../../server/src/diagram/svg.ts";
import { place, sceneOf } from "./draw.ts";
import { architectureNamed, HOSTILE_NAMES } from "./hostile-names.ts";

describe.each(Object.entries(HOSTILE_NAMES))("%s", (_, name) => {
  const text = architectureNamed(name);

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
