import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Architecture } from "../model/architecture.ts";
import type { Component } from "../model/component.ts";
import type { Database } from "../model/database.ts";
import type { AdminAccess, Egress } from "../model/networking.ts";
import { networksOf } from "./boundary.ts";
import { groupBy } from "./group-by.ts";
import type { Hosted, HostingTerms } from "./hosting.ts";
import { lazy } from "./lazy.ts";

/** Over what traffic leaves, and over what administrators come. */
export interface EgressTerms {
  /**
   * The egress entries that serve it: those whose `serves` names it, a host, its network or its subnet, and those that
   * serve all. With a region, only those that state the same one, or none.
   */
  egressFor(hosted: Hosted, region?: string): readonly Egress[];
  /** `fixedIp`, else whether the catalogue says so of its service, else of its kind. */
  hasFixedAddress(egress: Egress): boolean;
  /** The ways by which administrators reach it: those whose `reaches` names it, a host, its network or its subnet. */
  adminAccessTo(entity: Component | Database): readonly AdminAccess[];
}

export function egressTerms(architecture: Architecture, catalogue: Catalogue, hosting: HostingTerms): EgressTerms {
  const { egress, adminAccess } = architecture.networking;
  const namesOf = (hosted: Hosted) => {
    const chain = [hosted, ...hosting.hostsOf(hosted)];
    const networks = chain.map(networksOf).find((each) => each.length > 0) ?? [];
    return [
      ...new Set([...chain.map(({ id }) => id), ...networks.flatMap((name) => [name, name.split("/")[0] ?? name])]),
    ];
  };
  const byServed = lazy(() => byName(egress, (entry) => entry.serves));
  const forAll = lazy(() => egress.filter((entry) => entry.serves === undefined));
  const fixed = lazy(() => fixedKinds(catalogue));
  const byReached = lazy(() => byName(adminAccess, (entry) => entry.reaches));
  return {
    egressFor: (hosted, region) => {
      const serving = new Set([...namesOf(hosted).flatMap((name) => byServed().get(name) ?? []), ...forAll()]);
      return [...serving].filter(
        (entry) => region === undefined || entry.region === undefined || entry.region === region,
      );
    },
    hasFixedAddress: (entry) => {
      if (entry.fixedIp !== undefined) return entry.fixedIp;
      const service = hosting.serviceOf(entry);
      return service === undefined ? fixed().has(entry.kind ?? "") : service.fixedEgress;
    },
    adminAccessTo: (entity) => [...new Set(namesOf(entity).flatMap((name) => byReached().get(name) ?? []))],
  };
}

function byName<Entry>(entries: readonly Entry[], namesOf: (entry: Entry) => readonly string[] | undefined) {
  const named = entries.flatMap((entry) => (namesOf(entry) ?? []).map((name) => ({ entry, name })));
  const groups = groupBy(named, ({ name }) => name);
  return new Map([...groups].map(([name, group]) => [name, group.map(({ entry }) => entry)]));
}

/** The kinds of egress of which every service that the catalogue knows has fixed addresses. */
function fixedKinds(catalogue: Catalogue): ReadonlySet<string> {
  const services = catalogue.keys.flatMap((key) => catalogue.service(key) ?? []);
  const egress = services.filter(({ section }) => section === "networking.egress");
  const kinds = new Set(egress.flatMap(({ kind }) => kind ?? []));
  return new Set([...kinds].filter((kind) => egress.every((each) => each.kind !== kind || each.fixedEgress)));
}
