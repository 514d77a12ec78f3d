import type { Catalogue } from "../catalogue/catalogue.ts";
import { cloudOfKey } from "../catalogue/cloud.ts";
import type { Cloud, Service } from "../catalogue/service.ts";
import type { Architecture, Entity } from "../model/architecture.ts";
import type { Component } from "../model/component.ts";
import type { Database } from "../model/database.ts";
import type { Ingress, Link } from "../model/networking.ts";
import type { HostingModel } from "../model/placed.ts";
import { groupBy } from "./group-by.ts";
import { lazy, memoized } from "./lazy.ts";

/** What may stand on a host. */
export type Hosted = Component | Database | Ingress;
/** What may be a host: a cluster, a machine, a database server. */
export type Host = Component | Database;

/** What runs on what. */
export interface HostingTerms {
  /** What `hosting.on` (of an ingress entry `on`) names: a component, for a database also a database server. */
  hostOf(hosted: Hosted): Host | undefined;
  /** The host, its host, and so on, nearest first. Never the entity itself, even where hosts go round in a circle. */
  hostsOf(hosted: Hosted): readonly Host[];
  /** What names the entity as its host. */
  hostedOn(id: string): readonly Hosted[];
  /** The key of the service, as it is written. */
  serviceKeyOf(entity: Entity | Link): string | undefined;
  /** The service of the catalogue; `undefined` also where the catalogue does not know the key. */
  serviceOf(entity: Entity | Link): Service | undefined;
  /** The cloud of its service: the word before the first hyphen of the key, as the catalogue spells the key. */
  cloudOf(entity: Entity | Link): Cloud | undefined;
  /**
   * `hosting.model`, else the model of `hosting.service` in the catalogue, else `kubernetes` if it stands on a cluster and
   * `vm` if on a virtual machine; a cluster or virtual machine counts as such itself. `undefined`: undetermined.
   */
  modelOf(hosted: Hosted): HostingModel | undefined;
}

export function hostingTerms(architecture: Architecture, catalogue: Catalogue): HostingTerms {
  const hostOf = (hosted: Hosted) => {
    const host = architecture.entities.get(hostIdOf(hosted) ?? "");
    if (host?.section === "components") return host;
    return host?.section === "databases" && hosted.section === "databases" ? host : undefined;
  };
  const hostsOf = memoized((hosted: Hosted): readonly Host[] => {
    const hosts = new Set<Host>();
    for (let host = hostOf(hosted); host !== undefined && host !== hosted && !hosts.has(host); host = hostOf(host)) {
      hosts.add(host);
    }
    return [...hosts];
  });
  const guests = lazy(() =>
    groupBy(
      [...architecture.networking.ingress, ...architecture.components, ...architecture.databases],
      (hosted: Hosted) => hostOf(hosted)?.id,
    ),
  );
  const serviceOf = (entity: Entity | Link) => catalogue.service(serviceKeyOf(entity));
  return {
    hostOf,
    hostsOf,
    hostedOn: (id) => guests().get(id) ?? [],
    serviceKeyOf,
    serviceOf,
    cloudOf: (entity) => {
      const key = serviceOf(entity)?.key ?? serviceKeyOf(entity);
      return key === undefined ? undefined : cloudOfKey(key);
    },
    modelOf: (hosted) => {
      const stated = hosted.section === "ingress" ? undefined : hosted.hosting?.model;
      return stated ?? serviceOf(hosted)?.model ?? modelOfHosts([hosted, ...hostsOf(hosted)]);
    },
  };
}

function hostIdOf(hosted: Hosted): string | undefined {
  return hosted.section === "ingress" ? hosted.on : hosted.hosting?.on;
}

function serviceKeyOf(entity: Entity | Link): string | undefined {
  if ("section" in entity) {
    if (entity.section === "clients") return undefined;
    if (entity.section === "components" || entity.section === "databases") return entity.hosting?.service;
  }
  return entity.service;
}

function modelOfHosts(chain: readonly Hosted[]): HostingModel | undefined {
  for (const { section, kind } of chain) {
    if (section === "components" && kind === "cluster") return "kubernetes";
    if (section === "components" && kind === "virtual-machine") return "vm";
  }
  return undefined;
}
