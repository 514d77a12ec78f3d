import type { Architecture, Entity } from "../model/architecture.ts";
import type { Client } from "../model/client.ts";
import type { Component } from "../model/component.ts";
import type { ConnectionTerms } from "./connections.ts";
import type { HostingTerms } from "./hosting.ts";
import { lazy } from "./lazy.ts";

/** What carries code of the project's own, and what is only named. */
export interface OwnCodeTerms {
  /** Not a cluster, machine, gateway, model, managed service or module, and not one of the business modules. */
  isOwnCode(component: Component): boolean;
  /**
   * The components that say nothing of a deployment, if they are three or more: of kind `module`, or without hosting,
   * connections in either direction, guests and technology.
   */
  businessModules(): ReadonlySet<Component>;
  ownCode(): readonly Component[];
}

export function ownCodeTerms(
  architecture: Architecture,
  connections: ConnectionTerms,
  hosting: HostingTerms,
): OwnCodeTerms {
  const businessModules = lazy((): ReadonlySet<Component> => {
    const group = architecture.components.filter(
      (component) =>
        component.kind === "module" ||
        (component.hosting === undefined &&
          component.technology === undefined &&
          component.connects.length === 0 &&
          connections.connectionsTo(component.id).length === 0 &&
          hosting.hostedOn(component.id).length === 0),
    );
    return new Set(group.length >= 3 ? group : []);
  });
  const isOwnCode = (component: Component) =>
    (component.kind === undefined || !NO_CODE.has(component.kind)) && !businessModules().has(component);
  return { isOwnCode, businessModules, ownCode: lazy(() => architecture.components.filter(isOwnCode)) };
}

const NO_CODE: ReadonlySet<string> = new Set([
  "cluster",
  "virtual-machine",
  "gateway",
  "ai-model",
  "managed-service",
  "module",
]);

/** Whether people sit in front of it. */
export function isHumanClient(client: Client): boolean {
  return client.kind !== undefined && HUMAN.has(client.kind);
}

const HUMAN: ReadonlySet<string> = new Set(["browser", "single-page-app", "server-rendered", "mobile", "desktop"]);

/** Whether a name, or the identifier where there is none, says only what sort of thing it is, such as "Web Server 2". */
export function isGeneric(entity: Entity): boolean {
  const name = ("name" in entity ? entity.name : undefined) ?? entity.id;
  const word = name.toLowerCase().replaceAll(/[\d\s-]/g, "");
  return GENERIC.has(word) || (word.endsWith("s") && GENERIC.has(word.slice(0, -1)));
}

const GENERIC: ReadonlySet<string> = new Set(
  [
    "app application user client frontend backend server web api service microservice component module function job",
    "worker system database db data storage cache queue ingress gateway loadbalancer lb external externalservice",
    "thirdparty thirdpartyservice rdparty rdpartyservice partyservice cloud kubernetes k8s ks cluster",
  ].flatMap((line) => line.split(" ")),
);
