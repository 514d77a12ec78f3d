import type { Client } from "../../../model/client.ts";
import { defineQuestion } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { yaml } from "../../yaml.ts";

export default defineQuestion({
  severity: "information",
  stages: ["envisioning", "design", "review"],
  subject: "client",
  asks: "Do devices connect, and over which messaging protocol (MQTT, AMQP, ...)?",
  why: "Device traffic needs a broker or IoT hub, long-lived connections and per-device identity.",
  example: "20 000 meters over MQTT to IoT Hub.",
  references: ["Technical envisioning session: too generic, how does traffic come into the application"],
  answeredBy: ["clients.*.connects.*.protocol", "clients.*.count"],
  reportedAt: ["<subject>"],
  askedUnder: "ingress/protocols",

  isOpen: (client) => {
    if (!isDevice(client)) return undefined;
    const { count, connects } = client;
    const missing = [
      ...(count === undefined ? ["how many"] : []),
      ...(connects.every(({ protocol }) => protocol === undefined) ? ["over which messaging protocol"] : []),
    ];
    const [first] = connects;
    if (missing.length === 0) return undefined;
    return { missing, target: first?.to, connection: first === undefined ? undefined : placeOf(first.path) };
  },
  message: ({ id, missing }) => `Devices "${id}": ${missing.join(", and ")}?`,

  fixes: [
    {
      title: "Describe the devices",
      at: "<subject>",
      snippet: ["count: ${1:20000}", "connects: [{ to: ${2:gateway}, protocol: ${3|mqtt,amqp,https|} }]"].join("\n"),
    },
    { title: "Name the protocol", at: "<connection>", snippet: "protocol: ${1|mqtt,amqp,https|}" },
  ],

  examples: [
    {
      title: "Meters, and nobody says how many",
      bad: yaml`
        architecture: 1
        name: Meters
        clients:
          meters:
        # ^^^^^^ Devices "meters": how many?
            kind: device
            connects: [{ to: gateway, protocol: mqtt }]
        networking:
          ingress:
            gateway: { protocols: [mqtt], connects: [intake] }
        components:
          intake: { kind: api }
      `,
      fixed: yaml`
        architecture: 1
        name: Meters
        clients:
          meters:
            kind: device
            connects: [{ to: gateway, protocol: mqtt }]
            count: 20000
        networking:
          ingress:
            gateway: { protocols: [mqtt], connects: [intake] }
        components:
          intake: { kind: api }
      `,
    },
    {
      title: "The entry takes two protocols, and the devices do not say which is theirs",
      bad: yaml`
        architecture: 1
        name: Meters
        clients:
          meters: { kind: device, connects: [gateway] }
        # ^^^^^^ Devices "meters": how many, and over which messaging protocol?
        networking:
          ingress:
            gateway: { protocols: [mqtt, https], connects: [intake] }
        components:
          intake: { kind: api }
      `,
    },
    {
      title: "A messaging protocol makes devices of a client, however it is written",
      bad: yaml`
        architecture: 1
        name: Meters
        clients:
          meters: { kind: batch, connects: [{ to: intake, protocol: MQTT }] }
        # ^^^^^^ Devices "meters": how many?
        components:
          intake: { kind: api }
      `,
    },
    {
      title: "Described devices, and a client that is none",
      good: yaml`
        architecture: 1
        name: Meters
        clients:
          meters: { kind: device, count: 20000, connects: [{ to: intake, protocol: mqtt }] }
          portal: { kind: browser, connects: [{ to: intake, protocol: https }] }
        components:
          intake: { kind: api }
      `,
    },
  ],
});

function isDevice({ kind, connects }: Client): boolean {
  return kind === "device" || connects.some(({ protocol }) => MESSAGING.has(protocol?.toLowerCase()));
}

const MESSAGING: ReadonlySet<string | undefined> = new Set(["mqtt", "amqp"]);
