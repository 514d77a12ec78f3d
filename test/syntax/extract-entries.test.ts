import { expect, test } from "vitest";
import { extractEntries } from "../../server/src/syntax/extract-entries.ts";
import { SyntaxTree } from "../../server/src/syntax/syntax-tree.ts";

test("entries become a document of their own, below the keys that they stood below", () => {
  const tree = SyntaxTree.read(
    [
      "networking:",
      "  networks:",
      "    spoke:",
      "      kind: vnet",
      "      addressSpace: 10.1.0.0/16",
      "      subnets:",
      "        app: { isolated: true, addressSpace: 10.1.0.0/24 }",
      "      securityRules:",
      "        - allow 443",
      "        - deny all",
      "",
    ].join("\n"),
  );
  const spoke = ["networking", "networks", "spoke"];
  const paths = [
    [...spoke, "addressSpace"],
    [...spoke, "subnets", "app", "addressSpace"],
    [...spoke, "securityRules"],
  ];
  expect(extractEntries(tree, paths)).toBe(
    [
      "networking:",
      "  networks:",
      "    spoke:",
      "      addressSpace: 10.1.0.0/16",
      "      subnets:",
      "        app:",
      "          addressSpace: 10.1.0.0/24",
      "      securityRules:",
      "        - allow 443",
      "        - deny all",
      "",
    ].join("\n"),
  );
});
