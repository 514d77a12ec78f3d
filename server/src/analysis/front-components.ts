import type { Architecture } from "../model/architecture.ts";
import type { Component } from "../model/component.ts";
import { networksOf } from "./boundary.ts";
import { groupBy } from "./group-by.ts";
import { lazy } from "./lazy.ts";

/** What stands at the front of which network. */
export interface FrontComponentTerms {
  /** The components that state this network or subnet, in just these words (`spoke/app`), and that a client or an ingress entry calls. */
  frontComponentsIn(network: string): readonly Component[];
}

export function frontComponentTerms({ clients, networking, components }: Architecture): FrontComponentTerms {
  const byNetwork = lazy(() => {
    const called = new Set([...clients, ...networking.ingress].flatMap(({ connects }) => connects.map(({ to }) => to)));
    const placed = components
      .filter(({ id }) => called.has(id))
      .flatMap((component) => [...new Set(networksOf(component))].map((network) => ({ network, component })));
    const groups = groupBy(placed, ({ network }) => network);
    return new Map([...groups].map(([network, group]) => [network, group.map(({ component }) => component)]));
  });
  return { frontComponentsIn: (network) => byNetwork().get(network) ?? [] };
}
