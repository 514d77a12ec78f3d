import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** A document of `fixtures/` as plain data. */
export function readFixture(name: string): unknown {
  return parse(readFileSync(new URL(`./fixtures/${name}.architecture.yaml`, import.meta.url), "utf8"));
}

/** A whole document that states `body` beside what every document needs. */
export function documentOf(body: string): unknown {
  return parse(`architecture: 1\nname: Shop\n${body}\n`);
}
