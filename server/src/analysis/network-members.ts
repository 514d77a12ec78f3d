import type { Architecture } from "../model/architecture.ts";
import { networksOf } from "./boundary.ts";
import { groupBy } from "./group-by.ts";
import type { Hosted } from "./hosting.ts";
import { lazy } from "./lazy.ts";

/** What stands in which network. */
export interface NetworkMemberTerms {
  /** What states this network or subnet itself, in just these words: `spoke`, `spoke/app`. */
  membersOf(network: string): readonly Hosted[];
}

export function networkMemberTerms({ networking, components, databases }: Architecture): NetworkMemberTerms {
  const members = lazy(() => {
    const placed: readonly Hosted[] = [...networking.ingress, ...components, ...databases];
    const stated = placed.flatMap((member) => [...new Set(networksOf(member))].map((network) => ({ network, member })));
    const groups = groupBy(stated, ({ network }) => network);
    return new Map([...groups].map(([network, group]) => [network, group.map(({ member }) => member)]));
  });
  return { membersOf: (network) => members().get(network) ?? [] };
}
