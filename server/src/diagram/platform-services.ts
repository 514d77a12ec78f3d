import type { Analysis } from "../analysis/analysis.ts";
import type { Path } from "../text/path.ts";
import { markOf } from "./element-look.ts";
import { spelled } from "./element-words.ts";
import type { Card, Container } from "./scene.ts";

export const PLATFORM = "area:platform";

/** What everything relies on without calling it by name: the vault, the sign-in, monitoring, the pipeline. */
export function platformOf(analysis: Analysis): {
  readonly containers: readonly Container[];
  readonly cards: readonly Card[];
} {
  const { identity, operations, deployment } = analysis.architecture;
  const drawn = new Set([...analysis.architecture.entities.values()].map((entity) => analysis.serviceKeyOf(entity)));
  const stated: readonly [string, string, string | undefined, Path][] = [
    ["Sign-in", "identity", identity?.signIn?.provider, ["identity", "signIn", "provider"]],
    ["Secrets", "key", identity?.secrets?.service, ["identity", "secrets", "service"]],
    ["Monitoring", "chart", operations?.monitoring, ["operations", "monitoring"]],
    ["Traces", "chart", operations?.apm, ["operations", "apm"]],
    ["Logs", "document", operations?.logs?.store, ["operations", "logs", "store"]],
    ["Delivery", "pipeline", deployment?.application?.pipeline, ["deployment", "application", "pipeline"]],
    [
      "Infrastructure",
      "document",
      deployment?.infrastructureAsCode?.tool,
      ["deployment", "infrastructureAsCode", "tool"],
    ],
    ["Images", "server", deployment?.registry?.service, ["deployment", "registry", "service"]],
  ];
  const cards = stated.flatMap(([purpose, icon, word, path]): readonly Card[] => {
    if (word === undefined || word === "none" || drawn.has(word) || analysis.architecture.entities.has(word)) return [];
    drawn.add(word);
    return [platformCard(purpose, icon, word, path, analysis)];
  });
  return { containers: cards.length === 0 ? [] : [platformContainer()], cards };
}

function platformContainer(): Container {
  return {
    id: PLATFORM,
    kind: "platform",
    parent: undefined,
    path: undefined,
    entity: undefined,
    label: "Platform services",
    detail: "used by all",
    icon: "cloud",
    badges: [],
  };
}

function platformCard(purpose: string, icon: string, word: string, path: Path, analysis: Analysis): Card {
  return {
    id: `platform:${path.join(".")}`,
    path,
    parent: PLATFORM,
    entity: undefined,
    role: "platform",
    shape: "card",
    icon: markOf(word) ?? icon,
    label: analysis.catalogue.service(word)?.name ?? word.split("-").map(spelled).join(" "),
    technology: purpose,
    badges: [],
    modules: [],
    stacked: false,
    standby: false,
  };
}
