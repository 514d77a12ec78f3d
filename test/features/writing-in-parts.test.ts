import { expect, test } from "vitest";
import { checkWritingIn } from "../support/check-writing.ts";

const ROOT = "architecture: 1\nname: Shop\ninclude: [services/*.yaml]\ndatabases:\n  orders: { kind: relational }\n";

/** What is offered in a part of an architecture. */
function inPart(part: string, only?: readonly string[]) {
  return checkWritingIn({ "architecture.yaml": ROOT, "services/cart.yaml": part }, "services/cart.yaml", only);
}

test("a form is rewritten in the part alone", async () => {
  const { taking } = await inPart("components:\n  cart: { hosting: $0vm }\n");
  expect(taking("Expand the short form of hosting")).toBe("components:\n  cart: { hosting: { model: vm } }\n");
});

test("a connection leads to what another file declares", async () => {
  const { taking } = await inPart("components:\n  ca$0rt: { kind: api }\n");
  expect(taking('Connect "cart" to "orders"')).toBe("components:\n  cart: { kind: api, connects: [orders] }\n");
});

test("an entity is moved to a file that the part includes", async () => {
  const { titles, taking, newFile } = await inPart("components:\n  ca$0rt: { kind: api }\n  other: { kind: api }\n");
  const title = titles.find((one) => one.startsWith('Move "cart"')) ?? "";
  const { name = "", text } = newFile(title) ?? {};
  expect(text).toBe("components:\n  cart: { kind: api }\n");
  expect(taking(title)).toBe(`components:\n  other: { kind: api }\ninclude: [${name}]\n`);
});

test("sections of a part are sorted as those of a root", async () => {
  const part = "databases:\n  carts: { kind: cache }\ncompo$0nents:\n  cart: { kind: api }\n";
  const { taking } = await inPart(part, ["source.organize"]);
  expect(taking("Sort sections and fields")).toBe(
    "components:\n  cart: { kind: api }\ndatabases:\n  carts: { kind: cache }\n",
  );
});

test("what is broken in one file costs nothing in the other", async () => {
  const files = {
    "architecture.yaml": `${ROOT}slas: [`,
    "services/cart.yaml": "components:\n  cart: { hosting: $0vm }\n",
  };
  const { titles } = await checkWritingIn(files, "services/cart.yaml");
  expect(titles).toContain("Expand the short form of hosting");
});

test("neighbours are moved together, and leave no gap", async () => {
  const part = "components:\n  $0web: { kind: api }\n\n  cart: { kind: api }$0\n\n  other: { kind: api }\n";
  const { titles, taking, newFile } = await inPart(part);
  const title = titles.find((one) => one.startsWith("Move 2 entries")) ?? "";
  expect(newFile(title)?.text).toBe("components:\n  web: { kind: api }\n  cart: { kind: api }\n");
  expect(taking(title)).toMatch(/^components:\n {2}other: \{ kind: api \}\ninclude: \[.*\]\n$/);
});
