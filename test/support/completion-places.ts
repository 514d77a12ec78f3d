/** A place to complete at, the same in every editor: `$0` is the cursor. */
export interface CompletionPlace {
  readonly name: string;
  readonly text: string;
  /** Some of what must be offered. */
  readonly offers: readonly string[];
  /** What is taken, and what then stands there, where that is plain text. */
  readonly take?: string;
  readonly result?: string;
}

const HEAD = "architecture: 1\nname: Shop\n";

/** The positions that a person types at. */
export const COMPLETION_PLACES: readonly CompletionPlace[] = [
  {
    name: "an empty line",
    text: `${HEAD}components:\n  web:\n    kind: api\n    $0\n`,
    offers: ["hosting", "connects", "scaling"],
  },
  {
    name: "a half-typed key",
    text: `${HEAD}components:\n  web:\n    hos$0\n`,
    offers: ["hosting"],
  },
  {
    name: "a value behind its key",
    text: `${HEAD}components:\n  web:\n    kind: $0\n`,
    offers: ["api", "worker", "web-app"],
    take: "worker",
    result: `${HEAD}components:\n  web:\n    kind: worker\n`,
  },
  {
    name: "flow style",
    text: `${HEAD}components:\n  web: { kind: api, hos$0 }\n`,
    offers: ["hosting"],
  },
  {
    name: "a list in block style",
    text: `${HEAD}components:\n  web:\n    connects:\n      - $0\n  cart: { kind: api }\n`,
    offers: ["cart"],
  },
  {
    name: "a list in flow style",
    text: `${HEAD}components:\n  web: { connects: [c$0] }\n  cart: { kind: api }\n`,
    offers: ["cart"],
    take: "cart",
    result: `${HEAD}components:\n  web: { connects: [cart] }\n  cart: { kind: api }\n`,
  },
  {
    name: "inside quotes",
    text: `${HEAD}components:\n  web: { connects: ["c$0"] }\n  cart: { kind: api }\n`,
    offers: ["cart"],
    take: "cart",
    result: `${HEAD}components:\n  web: { connects: ["cart"] }\n  cart: { kind: api }\n`,
  },
  {
    name: "a whole block at the top",
    text: `${HEAD}$0\n`,
    offers: ["components", "databases", "slas"],
  },
];

/** The text of a place without its cursor, and where that is. */
export function cursorOf({ text, take }: CompletionPlace) {
  const offset = text.indexOf("$0");
  const before = text.slice(0, offset).split("\n");
  const line = before.length - 1;
  return {
    text: text.replace("$0", "").replace(/\n$/, ""),
    line,
    character: before.at(-1)?.length ?? 0,
    ...(take === undefined ? {} : { take }),
  };
}
