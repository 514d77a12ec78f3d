import { defineCheck } from "../../define-check.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "contradiction",
  severity: "error",
  subject: "connection",
  asks: "Clients reach data through an application, never directly.",
  why: "A client that talks to the database carries its password, and every version in the field fixes the schema.",
  example: "The desktop client calls the API.",
  references: ["Threagile: rule unguarded-direct-datastore-access"],
  answeredBy: ["clients.*.connects"],
  reportedAt: ["<subject>"],

  *check({ from, to, auth }, { architecture, analysis }) {
    const database = analysis.database(to);
    if (database === undefined || analysis.client(from) === undefined) return;
    const holdsPassword = auth === "password" || auth === "connection-string";
    if (OPEN_TO_CLIENTS.has(analysis.kindOf(database)) && !holdsPassword) return;
    const application = analysis.callersOf(database.id).find(({ section }) => section === "components");
    // The fix suggests what is named first.
    yield { instead: (application ?? architecture.components[0])?.id, from, to: database.id };
  },
  message: ({ from, to }) => `Client "${from}" talks to "${to}" directly: the client holds the database's credentials.`,

  fixes: [{ title: "Go through an application", at: "<subject>", snippet: "to: ${1:api}" }],

  examples: [
    {
      title: "A desktop program on the database",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          till:
            kind: desktop
            connects:
              - { to: orders, tls: true }
              # ^^^^^^^^^^^^^^^^^^^^^^^^^ Client "till" talks to "orders" directly: the client holds the database's credentials.
        components:
          api: { kind: api, connects: [orders] }
        databases:
          orders: { engine: mysql }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        clients:
          till:
            kind: desktop
            connects:
              - { to: api, tls: true }
        components:
          api: { kind: api, connects: [orders] }
        databases:
          orders: { engine: mysql }
      `,
    },
    {
      title: "A password for the store of files is in every copy of the app",
      bad: yaml`
        architecture: 1
        name: Shop
        clients:
          app: { kind: mobile, connects: [{ to: pictures, auth: connection-string }] }
                                        # ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Client "app" talks to "pictures" directly: the client holds the database's credentials.
        databases:
          pictures: { kind: object-storage }
      `,
    },
    {
      title: "Devices may send to a stream, and browsers read files",
      good: yaml`
        architecture: 1
        name: Shop
        clients:
          sensor: { kind: device, connects: [{ to: readings, auth: mtls }] }
          browser: { kind: browser, connects: [pictures] }
        databases:
          readings: { kind: event-stream, engine: kafka }
          pictures: { kind: object-storage }
      `,
    },
  ],
});

/** Stores that devices and other machines may use without an application in between. */
const OPEN_TO_CLIENTS: ReadonlySet<string | undefined> = new Set(["object-storage", "message-broker", "event-stream"]);
