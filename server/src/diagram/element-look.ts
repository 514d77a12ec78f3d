import type { Analysis } from "../analysis/analysis.ts";
import type { Entity } from "../model/architecture.ts";
import { MARKS } from "./marks.generated.ts";
import type { Role, Shape } from "./scene.ts";

/** What the element is to the reader. */
export function roleOf(entity: Entity): Role {
  switch (entity.section) {
    case "clients":
      return "client";
    case "externals":
      return "external";
    case "ingress":
    case "egress":
      return "edge";
    case "adminAccess":
      return "security";
    case "components":
      return entity.kind === "gateway" ? "edge" : entity.kind === "managed-service" ? "platform" : "compute";
    case "databases":
      return entity.kind === "message-broker" || entity.kind === "event-stream" ? "messaging" : "data";
  }
}

export function shapeOf(entity: Entity): Shape {
  if (entity.section !== "databases") return "card";
  switch (entity.kind) {
    case "message-broker":
    case "event-stream":
      return "queue";
    case "object-storage":
    case "file-share":
    case "data-lake":
      return "bucket";
    default:
      return "cylinder";
  }
}

/** The name of a mark or of a general shape: the technology's own mark where it has one that may be shown. */
export function iconOf(entity: Entity, analysis: Analysis): string {
  for (const word of technologyNames(entity, analysis)) {
    const mark = markOf(word);
    if (mark !== undefined) return mark;
  }
  return generalIconOf(entity, analysis);
}

/** The mark of a technology as people write it; `undefined`: it has none. */
export function markOf(word: string): string | undefined {
  const slug = word
    .toLowerCase()
    .replaceAll(/\.(?=\w)/g, "dot")
    .replaceAll(/[^a-z0-9]/g, "");
  const name = MARK_NAMES.get(slug) ?? slug;
  return MARKS.has(name) ? name : undefined;
}

const MARK_NAMES: ReadonlyMap<string, string> = new Map([
  ["node", "nodedotjs"],
  ["nodejs", "nodedotjs"],
  ["next", "nextdotjs"],
  ["nextjs", "nextdotjs"],
  ["vue", "vuedotjs"],
  ["vuejs", "vuedotjs"],
  ["java", "openjdk"],
  ["csharp", "dotnet"],
  ["aspdotnet", "dotnet"],
  ["aspdotnetcore", "dotnet"],
  ["dotnetcore", "dotnet"],
  ["postgres", "postgresql"],
  ["mongo", "mongodb"],
  ["kafka", "apachekafka"],
  ["pulsar", "apachepulsar"],
  ["cassandra", "apachecassandra"],
  ["spark", "apachespark"],
  ["airflow", "apacheairflow"],
  ["tomcat", "apachetomcat"],
  ["rails", "rubyonrails"],
  ["golang", "go"],
  ["cockroachdb", "cockroachlabs"],
  ["timescaledb", "timescale"],
  ["traefik", "traefikproxy"],
  ["envoy", "envoyproxy"],
  ["elastic", "elasticsearch"],
  ["elk", "elasticsearch"],
  ["hashicorpvault", "vault"],
  ["azureaks", "kubernetes"],
  ["awseks", "kubernetes"],
  ["gcpgke", "kubernetes"],
]);

function technologyNames(entity: Entity, analysis: Analysis): readonly string[] {
  const service = analysis.serviceKeyOf(entity) ?? "";
  switch (entity.section) {
    case "clients":
      return named([entity.technology?.framework, entity.technology?.language]);
    case "externals":
      return named([entity.provider, entity.provider?.split(/\s/)[0], entity.service, entity.name?.split(/\s/)[0]]);
    case "components":
      return named([
        entity.technology?.framework,
        entity.technology?.language,
        entity.engine,
        service,
        entity.kind === "cluster" && analysis.modelOf(entity) === "kubernetes" ? "kubernetes" : undefined,
      ]);
    case "databases":
      return named([entity.engine, analysis.serviceOf(entity)?.engine, service]);
    default:
      return named([service]);
  }
}

function named(words: readonly (string | undefined)[]): readonly string[] {
  return words.filter((word) => word !== undefined);
}

/** General shapes by what the language calls the kind; what is not listed has a shape of the same name. */
const KIND_ICONS: ReadonlyMap<string, string> = new Map([
  ["single-page-app", "browser"],
  ["server-rendered", "browser"],
  ["api-consumer", "api"],
  ["batch", "clock"],
  ["scheduled-job", "clock"],
  ["global-load-balancer", "globe"],
  ["application-gateway", "gateway"],
  ["api-gateway", "gateway"],
  ["ingress-controller", "load-balancer"],
  ["reverse-proxy", "gateway"],
  ["cdn", "globe"],
  ["nat-gateway", "nat"],
  ["firewall", "shield"],
  ["proxy", "nat"],
  ["default", "nat"],
  ["jump-host", "bastion"],
  ["private-endpoint", "lock"],
  ["vpn", "lock"],
  ["public", "globe"],
  ["web-app", "browser"],
  ["virtual-machine", "server"],
  ["desktop-backend", "server"],
  ["managed-service", "cloud"],
  ["key-value", "table"],
  ["wide-column", "table"],
  ["document", "document"],
  ["relational", "database"],
  ["cache", "bolt"],
  ["message-broker", "queue"],
  ["event-stream", "stream"],
  ["object-storage", "bucket"],
  ["file-share", "folder"],
  ["data-warehouse", "chart"],
  ["time-series", "chart"],
  ["data-lake", "stream"],
  ["vector", "graph"],
]);

const SECTION_ICONS = {
  clients: "user",
  externals: "cloud",
  ingress: "load-balancer",
  egress: "nat",
  adminAccess: "bastion",
  components: "server",
  databases: "database",
} as const;

function generalIconOf(entity: Entity, analysis: Analysis): string {
  const service = analysis.serviceKeyOf(entity) ?? "";
  if (/vault|secret|kms/.test(service)) return "key";
  if (/entra|cognito|identity/.test(service)) return "identity";
  if (entity.section === "externals") return externalIconOf(`${entity.purpose ?? ""} ${entity.name ?? ""}`);
  if (entity.kind === undefined) return SECTION_ICONS[entity.section];
  return KIND_ICONS.get(entity.kind) ?? entity.kind;
}

function externalIconOf(words: string): string {
  if (/pay|card|billing/i.test(words)) return "payment";
  if (/mail|sms|messag|notif/i.test(words)) return "mail";
  if (/sign-?in|login|identity|directory|sso/i.test(words)) return "identity";
  return "cloud";
}
