import { stringify } from "yaml";

/** What somebody may put into a name so that a picture does what it should not. */
export const HOSTILE_NAMES = {
  markup: '</svg><script>alert(1)</script><img src=x onerror="alert(2)">',
  attribute: `" onload="alert(1)" x='`,
  "ten thousand characters": "x".repeat(10_000),
  "ten thousand words": "long word ".repeat(1_000),
  "right to left": "بوابة الدفع \u202ePayments\u202c שלום",
  emoji: "👩‍👩‍👧‍👦🏳️‍🌈 family of flags",
  marks: `a${"\u0301".repeat(2_000)}`,
  "control characters": "a\u0000b\u0007c\u001bd\u007fe\ufffef",
  "half a character": "a\ud800b",
  entities: "&lt;b&gt; &amp; &#x3c; ]]> <![CDATA[",
  CSS: "</style><style>*{display:none}</style>",
};

/** An architecture that has a name wherever a picture shows one. */
export function architectureNamed(name: string): string {
  return stringify({
    architecture: 1,
    name,
    summary: name,
    stage: "design",
    clients: {
      [name.slice(0, 50)]: { name, connects: ["web"] },
      user: { name, users: name, connects: [{ to: "web", protocol: name }] },
    },
    networking: { regions: { [name.slice(0, 60)]: {} }, networks: { net: { region: name.slice(0, 60) } } },
    components: {
      web: {
        name,
        technology: { language: name, version: name },
        hosting: { service: name, tier: name },
        modules: [name, name],
        connects: ["db"],
        network: `net/${name.slice(0, 20)}`,
      },
      __proto__: { name },
    },
    databases: { db: { name, engine: name } },
  });
}
