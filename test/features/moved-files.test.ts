import { describe, expect, test } from "vitest";
import { checkMoves } from "../support/check-navigation.ts";

const HEAD = "architecture: 1\nname: Shop\n";
const CART = "--- services/cart.yaml\n{}\n--- services/mail.yaml\n{}\n";

/** What the root says of its includes once files have moved. */
async function includeOf(include: string, moves: { readonly [from: string]: string }, parts = CART) {
  return (await checkMoves(`${include}\n${parts}`, moves))["architecture.yaml"]?.slice(HEAD.length).trimEnd();
}

describe("a file that is included", () => {
  test.each([
    ["alone", "include: services/cart.yaml", "include: shop/basket.yaml"],
    [
      "in a list in flow style",
      "include: [services/cart.yaml, services/mail.yaml]",
      "include: [shop/basket.yaml, services/mail.yaml]",
    ],
    ["in a list in block style", "include:\n  - services/cart.yaml # all\n", "include:\n  - shop/basket.yaml # all"],
    [
      "in quotes",
      "include: [\"services/cart.yaml\", 'services/cart.yaml']",
      "include: [\"shop/basket.yaml\", 'shop/basket.yaml']",
    ],
    ["with a dot at the start", "include: ./services/cart.yaml", "include: ./shop/basket.yaml"],
  ])("is named by its new place: %s", async (_, before, after) => {
    expect(await includeOf(before, { "services/cart.yaml": "shop/basket.yaml" })).toBe(after);
  });

  test("gets quotes where its name needs them", async () => {
    expect(await includeOf("include: services/cart.yaml", { "services/cart.yaml": "a #1, it's.yaml" })).toBe(
      "include: 'a #1, it''s.yaml'",
    );
  });

  test.each([
    [
      "with Windows line breaks, too",
      "\r\n- services/*.yaml",
      "shop/basket.yaml",
      "\r\n- services/*.yaml\r\n- shop/basket.yaml",
    ],
    ["stays as it is where it still fits", "services/*.yaml", "services/basket.yaml", undefined],
    [
      "names it, too, where it fits no more",
      "services/*.yaml",
      "shop/basket.yaml",
      "[services/*.yaml, shop/basket.yaml]",
    ],
    ["in quotes, too", "'services/*.yaml'", "shop/basket.yaml", "['services/*.yaml', 'shop/basket.yaml']"],
    ["in a list in flow style, too", "[services/*.yaml]", "shop/basket.yaml", "[services/*.yaml, shop/basket.yaml]"],
    [
      "in a list in block style, too",
      "\n- services/*.yaml # all",
      "shop/basket.yaml",
      "\n- services/*.yaml # all\n- shop/basket.yaml",
    ],
  ])("a pattern %s", async (_, before, to, after) => {
    expect(await includeOf(`include: ${before}`, { "services/cart.yaml": to })).toBe(after && `include: ${after}`);
  });
});

describe("a folder that moves", () => {
  test("takes the paths and patterns along that lead into it", async () => {
    const before = "include: [services/cart.yaml, services/*.yaml, services/**/m*.yaml]";
    expect(await includeOf(before, { services: "shop/parts" })).toBe(
      "include: [shop/parts/cart.yaml, shop/parts/*.yaml, shop/parts/**/m*.yaml]",
    );
  });

  test("of a like name is another one", async () => {
    expect(
      await includeOf("include: services/cart.yaml", { serv: "shop", "services/cart.yaml.d": "x" }),
    ).toBeUndefined();
  });

  test("with all that includes each other changes nothing", async () => {
    const files =
      "include: a/b.yaml\n--- a/b.yaml\ninclude: [c.yaml, d/*.yaml]\n--- a/c.yaml\n{}\n--- a/d/e.yaml\n{}\n";
    expect(await checkMoves(files, { a: "z" })).toEqual({ "architecture.yaml": `${HEAD}include: z/b.yaml\n` });
  });
});

describe("a file that includes", () => {
  const files =
    "include: a/b.yaml\n--- a/b.yaml\ninclude: [c.yaml, 'parts/*.yaml', ../gone.yaml]\n--- a/c.yaml\n{}\n--- a/parts/d.yaml\n{}\n";

  test("names what it includes from its new place", async () => {
    expect(await checkMoves(files, { "a/b.yaml": "b.yaml" })).toEqual({
      "architecture.yaml": `${HEAD}include: b.yaml\n`,
      "a/b.yaml": "include: [a/c.yaml, 'a/parts/*.yaml', gone.yaml]\n",
    });
  });

  test("goes up for it", async () => {
    const moved = await checkMoves(files, { "architecture.yaml": "deep/er/architecture.yaml" });
    expect(moved).toEqual({ "architecture.yaml": `${HEAD}include: ../../a/b.yaml\n` });
  });

  test("may be renamed where it is", async () => {
    expect(await checkMoves(files, { "architecture.yaml": "shop.architecture.yaml" })).toEqual({});
  });
});

test("a broken file names what has moved, too", async () => {
  const before = "include:\n  - services/cart.yaml\ncomponents:\n  web: { kind: [";
  expect(await includeOf(before, { "services/cart.yaml": "cart.yaml" })).toBe(before.replace("services/", ""));
});

test("what is no relative path is left alone", async () => {
  const text = "include: [/abs/cart.yaml, 'https://example.com/a.yaml', unknown, services/cart.yaml]\n";
  expect(await includeOf(text.trimEnd(), { "services/cart.yaml": "cart.yaml" })).toBe(
    "include: [/abs/cart.yaml, 'https://example.com/a.yaml', unknown, cart.yaml]",
  );
});

test("two files may change places", async () => {
  const before = "include: [services/cart.yaml, services/mail.yaml]";
  const moves = { "services/cart.yaml": "services/mail.yaml", "services/mail.yaml": "services/cart.yaml" };
  expect(await includeOf(before, moves)).toBe("include: [services/mail.yaml, services/cart.yaml]");
});
