import fc from "fast-check";

/** A document as people write it, with what makes regions of it, and what ties them together. */
export const REALISTIC = `# The shop
architecture: 1
name: Shop
summary: Sells things to people.

usage:
  audience: [b2c]
  users: { total: 50000, concurrent: 900 }

components:
  web:
    kind: web-app
    technology: { language: php, version: "8.3" }
    hosting:
      service: azure-app-service # the plan is shared
      tier: P1v3
    scaling:
      instances: { min: 2, max: 8 }
    connects:
      - to: orders-db
        tls: true
      - { to: queue, mode: async }

  # works off what was ordered
  worker:
    kind: worker
    summary: >
      Sends invoices: one for
      each order.
    connects: [queue]

databases:
  orders-db: { kind: relational, engine: mysql }
  queue:
    kind: message-broker
    regions:
    - westeurope
    - northeurope

slas:
  checkout:
    needs: [web, orders-db]
    rto: 1h
`;

export interface RandomEdit {
  /** Where it begins and how long it is, as parts of a million of the text: what fits a text of any length. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const PIECES = [
  "a",
  " ",
  "  ",
  "\n",
  "\n  ",
  "\n    ",
  "\r\n",
  ":",
  ": ",
  "- ",
  "#",
  "{",
  "}",
  "[",
  "]",
  ",",
  '"',
  "'",
  "|",
  ">",
  "&a ",
  "*a",
  "---\n",
  "\t",
  "!x ",
  "? ",
  "<<: ",
  "\uFEFF",
  "name: Shop\n",
  "\n  api:\n    kind: api\n",
  "  web:\n    kind: api\n",
];

export const arbitraryEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.nat({ max: 1_000_000 }),
  length: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.nat({ max: 10_000 }) },
    { weight: 1, arbitrary: fc.nat({ max: 400_000 }) },
  ),
  text: fc.oneof(
    fc.constant(""),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }).map((all) => all.join("")),
  ),
});

export function withEdit(text: string, { at, length, text: added }: RandomEdit): string {
  const start = Math.floor((at / 1_000_000) * text.length);
  const end = Math.min(text.length, start + Math.floor((length / 1_000_000) * text.length));
  return text.slice(0, start) + added + text.slice(end);
}
