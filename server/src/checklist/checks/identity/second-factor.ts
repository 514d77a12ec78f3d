import type { Analysis } from "../../../analysis/analysis.ts";
import type { Architecture } from "../../../model/architecture.ts";
import type { AdminAccess } from "../../../model/networking.ts";
import type { Identity } from "../../../model/sections.ts";
import { defineCheck } from "../../define-check.ts";
import { listIds, listWords } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: ["identity", "adminAccess"],
  asks: "Access of administrators, and of users to strictly confidential data, needs a second factor.",
  why: "A stolen password is the usual way in; a second factor stops most of it.",
  example: "mfa: true",
  references: ["Threagile: rule missing-authentication-second-factor"],
  answeredBy: ["networking.adminAccess.*.mfa", "identity.signIn.mfa"],
  reportedAt: ["<subject>.mfa", "<subject>.signIn.mfa", "<subject>"],

  *check(subject, { architecture, analysis }) {
    if (isAdminAccess(subject)) {
      const { id, mfa, reaches = [] } = subject;
      if (mfa === false)
        yield { way: `"${id}"`, what: reaches.length === 0 ? "the system" : listIds(reaches), access: id };
      return;
    }
    if (subject?.signIn?.mfa !== false) return;
    const what = strictlyConfidential(architecture, analysis);
    if (what !== undefined) yield { way: "The sign-in", what, access: undefined };
  },
  message: ({ way, what }) => `${way} gives access to ${what} with a password alone.`,

  fixes: [
    {
      title: "Ask for a second factor (admins)",
      at: "networking.adminAccess.<access>",
      snippet: "mfa: true",
    },
    {
      title: "Ask for a second factor (users)",
      at: "$",
      snippet: ["identity:", "  signIn: { mfa: true }"].join("\n"),
    },
  ],

  examples: [
    {
      title: "Administrators with a password",
      bad: yaml`
        architecture: 1
        name: Shop
        networking:
          adminAccess:
            bastion: { kind: bastion, service: azure-bastion, reaches: [orders], mfa: false }
                                                                               # ^^^ "bastion" gives access to "orders" with a password alone.
        databases:
          orders: { engine: mysql }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        networking:
          adminAccess:
            bastion: { kind: bastion, service: azure-bastion, reaches: [orders], mfa: true }
        databases:
          orders: { engine: mysql }
      `,
    },
    {
      title: "Patients' data behind a password",
      bad: yaml`
        architecture: 1
        name: Clinic
        identity:
          signIn:
            provider: entra-external-id
            mfa: false
          # ^^^ The sign-in gives access to restricted data with a password alone.
        databases:
          records: { engine: postgres, classification: restricted }
      `,
    },
    {
      title: "Card data under a standard that guards it",
      bad: yaml`
        architecture: 1
        name: Shop
        identity: { signIn: { provider: okta, mfa: false } }
                                            # ^^^ The sign-in gives access to payment-card data with a password alone.
        externals:
          payment: { purpose: payments, data: [payment-card] }
        compliance: { standards: [gdpr, pci-dss] }
      `,
    },
    {
      title: "Both ask for a second factor",
      good: yaml`
        architecture: 1
        name: Shop
        networking:
          adminAccess:
            bastion: { kind: bastion, service: azure-bastion, mfa: true }
        identity: { signIn: { provider: okta, mfa: true } }
        data: { classification: restricted }
      `,
    },
    {
      title: "A password is enough for what is only confidential, and card data is under no standard",
      good: yaml`
        architecture: 1
        name: Shop
        identity: { signIn: { provider: okta, mfa: false } }
        databases:
          orders: { engine: mysql, classification: confidential }
        externals:
          payment: { purpose: payments, data: [payment-card] }
      `,
    },
  ],
});

function isAdminAccess(subject: Identity | AdminAccess | undefined): subject is AdminAccess {
  return subject !== undefined && "section" in subject;
}

/** What the users who sign in may see that one password must not guard alone. */
function strictlyConfidential(architecture: Architecture, analysis: Analysis): string | undefined {
  const { databases, data, compliance, externals } = architecture;
  const isRestricted = [...databases, data].some((each) => each?.classification === "restricted");
  if (isRestricted) return "restricted data";
  const demands = compliance?.standards?.some((standard) => DEMANDING.has(standard.toLowerCase()));
  if (demands !== true) return undefined;
  const named = new Set([...analysis.connections(), ...externals].flatMap((each) => each.data ?? []));
  const guarded = ["payment-card", "health"].filter((sort) => named.has(sort));
  return guarded.length === 0 ? undefined : `${listWords(guarded)} data`;
}

const DEMANDING: ReadonlySet<string> = new Set(["pci-dss", "hipaa"]);
