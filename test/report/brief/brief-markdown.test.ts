import path from "node:path";
import { expect, test } from "vitest";
import { briefMarkdown } from "../../../server/src/report/brief/brief-markdown.ts";
import { briefOfText, example } from "./brief-of-text.ts";

test("the pack of the LAMP application reads as it was approved", async () => {
  const golden = path.join(import.meta.dirname, "golden/lamp.md");
  await expect(briefMarkdown(briefOfText(example("lamp")))).toMatchFileSnapshot(golden);
});

test("what a user wrote makes no markup", () => {
  const payload = "*b* [x](http://x) <script> `c` | # &lt; ~s~";
  const markdown = briefMarkdown(
    briefOfText(`architecture: 1
name: ${JSON.stringify(payload)}
summary: "- no list"
components: { web: { name: ${JSON.stringify(payload)}, kind: api } }
notApplicable: [{ check: operations/apm, reason: ${JSON.stringify(payload)} }]
`),
  );
  const escaped = "\\*b\\* \\[x\\](http://x) \\<script\\> \\`c\\` \\| \\# &amp;lt; \\~s\\~";
  expect(markdown.split("\n")[0]).toBe(`# ${escaped}: architecture review pack`);
  expect(markdown.split("\n")[2]).toBe("\\- no list");
  expect(markdown).toContain(`- **${escaped}** is an API.`);
  expect(markdown).toContain(`| ${escaped} |`);
  expect(markdown.replaceAll("\\<", "")).not.toContain("<script");
});

test("the picture is fenced so that nothing in it ends the fence", () => {
  const mermaid = "flowchart LR\n````\n# out\n";
  const markdown = briefMarkdown(briefOfText(example("lamp"), 60, { kind: "sketched", mermaid }));
  expect(markdown).toContain("`````mermaid\nflowchart LR\n````\n# out\n`````\n");
});

test("the same input gives the same bytes", () => {
  expect(briefMarkdown(briefOfText(example("kubernetes")))).toBe(briefMarkdown(briefOfText(example("kubernetes"))));
});
