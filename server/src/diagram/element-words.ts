import type { Analysis } from "../analysis/analysis.ts";
import type { Entity } from "../model/architecture.ts";
import type { Client } from "../model/client.ts";
import type { Component } from "../model/component.ts";
import type { Database } from "../model/database.ts";
import type { Link } from "../model/networking.ts";

/** What an element is called in the picture. */
export function labelOf(entity: Entity): string {
  return "name" in entity && entity.name !== undefined ? entity.name : titled(entity.id);
}

/** The line under the name: what it is made with and what it runs on, else what it is. */
export function technologyOf(entity: Entity, analysis: Analysis): string | undefined {
  switch (entity.section) {
    case "clients":
      return joined([technologyWords(entity) ?? kindWords(entity.kind), entity.users]);
    case "externals":
      return joined([entity.provider, entity.purpose]) ?? serviceWords(entity, analysis);
    case "ingress":
      return serviceWords(entity, analysis) ?? kindWords(entity.kind);
    case "egress":
      return serviceWords(entity, analysis) ?? kindWords(entity.kind === "default" ? "default-egress" : entity.kind);
    case "adminAccess":
      return serviceWords(entity, analysis) ?? kindWords(entity.kind);
    case "components":
      return (
        joined([technologyWords(entity) ?? entity.engine, serviceWords(entity, analysis)]) ?? kindWords(entity.kind)
      );
    case "databases":
      return joined(databaseWords(entity, analysis)) ?? kindWords(entity.kind);
  }
}

/** The name of a service as its provider writes it; a key that the catalogue does not know is shown as it is. */
export function serviceWords(entity: Entity | Link, analysis: Analysis): string | undefined {
  return analysis.serviceOf(entity)?.name ?? analysis.serviceKeyOf(entity);
}

/** `order-api` as `Order api`. */
export function titled(id: string): string {
  if (SPELLINGS.has(id) || OTHER_SPELLINGS.has(id)) return spelled(id);
  const words = id.replaceAll("-", " ").replaceAll(ABBREVIATIONS, (word) => word.toUpperCase());
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

const ABBREVIATIONS =
  /\b(ai|aks|api|bff|cdn|cms|cpu|crm|db|dns|eks|erp|etl|gke|gpu|hr|hsm|http|id|iot|ip|kms|mfa|ml|nat|pdf|sap|sms|sql|ssh|sso|tls|ui|vm|vpn|waf|xml)\b/g;

/** A kind of the language in words; short forms as they are spoken. */
export function kindWords(kind: string | undefined): string | undefined {
  if (kind === undefined) return undefined;
  const words = kind
    .replaceAll("-", " ")
    .replace(/\bapi\b/, "API")
    .replace(/\bnat\b/, "NAT")
    .replace(/\bai\b/, "AI");
  return (words.slice(0, 1).toUpperCase() + words.slice(1)).replace(/^Cdn|^Vpn/, (word) => word.toUpperCase());
}

/** What a technology is called by those who make it, where that is not its word with a capital letter. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  [
    "PHP",
    "GitHub",
    "GitLab",
    "MySQL",
    "PostgreSQL",
    "MariaDB",
    "MongoDB",
    "RabbitMQ",
    "SQLite",
    ".NET",
    "Node.js",
    "Next.js",
    "Vue.js",
    "JavaScript",
    "TypeScript",
    "ClickHouse",
    "InfluxDB",
    "CockroachDB",
    "OpenSearch",
    "FastAPI",
    "NestJS",
    "SQL Server",
    "Spring Boot",
    "ASP.NET Core",
    "Ruby on Rails",
    "C#",
    "C++",
    "Neo4j",
    "TimescaleDB",
    "DynamoDB",
    "NATS",
    "IBM MQ",
    "gRPC",
    "MinIO",
    "ActiveMQ",
  ].map((name) => [name.toLowerCase().replaceAll(/[^a-z0-9#+]/g, ""), name] as const),
);
const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["postgres", "PostgreSQL"],
  ["node", "Node.js"],
  ["dotnet", ".NET"],
  ["vue", "Vue.js"],
  ["csharp", "C#"],
  ["mssql", "SQL Server"],
  ["kafka", "Apache Kafka"],
  ["cassandra", "Apache Cassandra"],
  ["rails", "Ruby on Rails"],
  ["golang", "Go"],
]);

export function spelled(word: string): string {
  const key = word.toLowerCase().replaceAll(/[^a-z0-9#+]/g, "");
  return SPELLINGS.get(key) ?? OTHER_SPELLINGS.get(key) ?? word.slice(0, 1).toUpperCase() + word.slice(1);
}

function technologyWords({ technology }: Client | Component): string | undefined {
  const { language, framework, version } = technology ?? {};
  const name = framework ?? language;
  if (name === undefined) return undefined;
  return [spelled(name), version].filter((word) => word !== undefined).join(" ");
}

function databaseWords(database: Database, analysis: Analysis): readonly (string | undefined)[] {
  const { engine, version } = database;
  const service = serviceWords(database, analysis);
  const isSaid = engine !== undefined && service?.toLowerCase().includes(engine.toLowerCase().slice(0, 5)) === true;
  if (isSaid) return [[service, version].filter((word) => word !== undefined).join(" ")];
  return [engine === undefined ? undefined : [spelled(engine), version].filter(Boolean).join(" "), service];
}

function joined(words: readonly (string | undefined)[]): string | undefined {
  const said = words.filter((word) => word !== undefined && word !== "");
  return said.length === 0 ? undefined : said.join(" · ");
}
