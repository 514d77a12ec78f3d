import type { Architecture } from "../model/architecture.ts";
import type { Component } from "../model/component.ts";
import type { ConnectionTerms } from "./connections.ts";
import { lazy } from "./lazy.ts";
import type { OwnCodeTerms } from "./own-code.ts";

/** By which way requests of clients come to the code. */
export interface EntryPathTerms {
  /**
   * The own code that requests meet first: behind clients, or ingress entries that nothing in the file calls, over further
   * ingress entries, gateways and whatever else is no code of ours.
   */
  firstOwnCode(): ReadonlySet<Component>;
}

export function entryPathTerms(
  { clients, networking }: Architecture,
  connections: ConnectionTerms,
  ownCode: OwnCodeTerms,
): EntryPathTerms {
  return {
    firstOwnCode: lazy(() => {
      const entries = networking.ingress.filter(({ id }) => connections.connectionsTo(id).length === 0);
      const first = new Set<Component>();
      const seen = new Set<string>();
      const open = [...clients, ...entries].map(({ id }) => id);
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (seen.has(id)) continue;
        seen.add(id);
        for (const { to } of connections.connectionsFrom(id)) {
          const component = connections.component(to);
          if (component !== undefined && ownCode.isOwnCode(component)) first.add(component);
          else if (to !== undefined && (component ?? connections.ingress(to)) !== undefined) open.push(to);
        }
      }
      return first;
    }),
  };
}
