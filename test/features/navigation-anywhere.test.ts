import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryEdit, REALISTIC, withEdit } from "../support/arbitrary-edits.ts";
import { checkAnywhere } from "../support/check-navigation.ts";

const SHOP = `${REALISTIC}
networking:
  networks: { spoke: { subnets: { app: {} } } }
  links: { office: { between: [spoke, internet] } }
notApplicable:
  - { check: a/b, at: components.web, reason: See https://example.com/why. }
`;

test("whatever is typed, what is said of a place holds together", { timeout: 60_000 }, () => {
  const edits = fc.array(arbitraryEdit, { maxLength: 4 });
  fc.assert(
    fc.property(edits, fc.nat({ max: 1_000_000 }), (typed, at) => {
      const text = typed.reduce(withEdit, SHOP);
      expect(checkAnywhere(text, Math.floor((at / 1_000_000) * text.length))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
