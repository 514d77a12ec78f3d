import type { Analysis } from "../../../analysis/analysis.ts";
import type { Boundary } from "../../../analysis/boundary.ts";
import type { Connection } from "../../../model/placed.ts";
import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "connection",
  asks: "What crosses a trust boundary is encrypted on the way.",
  why: "Whoever sits on the path reads and changes it; passwords in it are the first prize.",
  example: "protocol: https",
  references: [
    "Threagile: rule unencrypted-communication",
    "FINOS architecture-as-code: SEC-ENC-001",
    "PSRule for Azure: Azure.AppService.UseHTTPS",
    "Azure review checklists: network_appdelivery/A01.54",
  ],
  answeredBy: ["clients.*.connects.*.protocol", "components.*.connects.*.tls"],
  reportedAt: ["<subject>.protocol", "<subject>.tls", "<subject>"],

  *check(connection, { analysis }) {
    const { from, to, protocol } = connection;
    if (to === undefined || !isPlain(connection) || isLeftToIngress(connection, analysis)) return;
    const boundary = analysis.boundaryOf(connection);
    if (boundary !== undefined) yield { from, to, over: protocol, across: ACROSS[boundary] };
  },
  message: ({ from, to, over, across }) =>
    `"${from}" → "${to}" goes ${over === undefined ? "" : `over ${over} `}without encryption, across ${across}.`,

  fixes: [{ title: "Encrypt it", at: "<subject>", snippet: "protocol: ${1:https}\ntls: true" }],

  examples: [
    {
      title: "A browser over plain HTTP",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [{ to: web, protocol: http }] }
                                                        # ^^^^^^^^ "browser" → "web" goes over http without encryption, across the boundary to its clients.
        components:
          web: { kind: web-app }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [{ to: web, protocol: https, tls: true }] }
        components:
          web: { kind: web-app }
      `,
    },
    {
      title: "To another company, to a public address, into another network and another region",
      bad: yaml`
        architecture: 1
        name: Shop
        externals:
          partner: { purpose: addresses }
        networking:
          networks: { spoke: { kind: vnet }, office: { kind: on-premises } }
        components:
          web:
            network: spoke
            regions: [westeurope]
            connects:
              - { to: partner, protocol: ldap }
                             # ^^^^^^^^ "web" → "partner" goes over ldap without encryption, across the boundary to another organisation.
              - { to: prices, tls: false }
                            # ^^^ "web" → "prices" goes without encryption, across a public address.
              - { to: ledger, protocol: tds, tls: false }
                            # ^^^^^^^^ "web" → "ledger" goes over tds without encryption, across two networks.
              - { to: archive, protocol: ftp }
                             # ^^^^^^^^ "web" → "archive" goes over ftp without encryption, across two regions.
        databases:
          prices: { engine: mysql, exposure: public }
          ledger: { engine: mssql, network: office }
          archive: { kind: file-share, regions: [northeurope] }
      `,
    },
    {
      title: "It is encrypted, nothing is said, or it stays inside",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [{ to: web, protocol: http, tls: true }] }
          app: { kind: mobile, connects: [web] }
        networking:
          networks: { spoke: { kind: vnet } }
        components:
          web: { network: spoke, connects: [{ to: api, protocol: http }] }
          api: { network: spoke }
      `,
    },
    {
      title: "The entry speaks HTTPS, and the client leaves the protocol to it",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          browser: { kind: browser, connects: [{ to: gate, tls: false }] }
        networking:
          ingress:
            gate: { kind: application-gateway, protocols: [http, https], connects: [web] }
        components:
          web: { kind: web-app }
      `,
    },
  ],
});

function isPlain({ protocol, tls }: Connection): boolean {
  return tls === false || (tls === undefined && PLAIN.has(protocol?.toLowerCase()));
}

const PLAIN: ReadonlySet<string | undefined> = new Set(["http", "ftp", "ldap", "telnet"]);

/** Whether it leads to an entry that speaks HTTPS and says no protocol of its own. */
function isLeftToIngress({ to, protocol }: Connection, analysis: Analysis): boolean {
  return protocol === undefined && (analysis.ingress(to)?.protocols?.includes("https") ?? false);
}

const ACROSS: Readonly<Record<Boundary, string>> = {
  client: "the boundary to its clients",
  external: "the boundary to another organisation",
  public: "a public address",
  network: "two networks",
  region: "two regions",
};
