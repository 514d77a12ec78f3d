import { serviceWords, spelled } from "../../diagram/element-words.ts";
import type { Component } from "../../model/component.ts";
import type { Database } from "../../model/database.ts";
import { namesOf, type Telling, technologyPhrase } from "./fact-words.ts";
import { capitalized, numberWord, row, type Sentence, say, withArticle } from "./sentence.ts";

/** What runs, those that are alike in one sentence, and what each of them calls. */
export function componentFacts(telling: Telling): readonly Sentence[] {
  const { analysis } = telling;
  const groups = new Map<string, Component[]>();
  for (const component of analysis.architecture.components) {
    const { noun, rest } = kindOf(component, telling);
    const key = `${noun} ${JSON.stringify(rest)}`;
    groups.set(key, [...(groups.get(key) ?? []), component]);
  }
  return [...groups.values()].flatMap((group) => [groupFact(group, telling), ...otherFacts(group, telling)]);
}

/** `a web application written in PHP`, in two parts, so that the noun can be told of many. */
function kindOf(component: Component, telling: Telling): { readonly noun: string; readonly rest: Sentence } {
  const { analysis, nameOf } = telling;
  const { kind, hosting } = component;
  const service = serviceWords(component, analysis);
  const [host] = analysis.hostsOf(component);
  const model = hosting?.model === undefined ? "" : MODELS[hosting.model];
  const where: Sentence =
    host !== undefined ? [" on ", { name: nameOf(host) }] : [service === undefined ? model : ` on ${service}`];
  return {
    noun: kind === undefined ? "component" : COMPONENTS[kind],
    rest: [technologyPhrase(component.technology), ...where].filter((part) => part !== ""),
  };
}

const COMPONENTS: Readonly<Record<NonNullable<Component["kind"]>, string>> = {
  "web-app": "web application",
  api: "API",
  microservice: "microservice",
  worker: "worker",
  function: "function",
  "scheduled-job": "scheduled job",
  workflow: "workflow",
  cluster: "cluster",
  "virtual-machine": "virtual machine",
  gateway: "gateway",
  "desktop-backend": "backend of a desktop application",
  "ai-model": "AI model",
  batch: "batch job",
  "managed-service": "managed service",
  module: "business module",
};

const MODELS: Readonly<Record<NonNullable<NonNullable<Component["hosting"]>["model"]>, string>> = {
  "on-premises": " on premises",
  vm: " on virtual machines",
  paas: " on a platform service",
  container: " in containers",
  kubernetes: " on Kubernetes",
  serverless: " without servers of its own",
  saas: " as software that is rented",
};

function groupFact(group: readonly Component[], telling: Telling): Sentence {
  const { nameOf } = telling;
  const [first] = group;
  if (first === undefined) return [];
  const { noun, rest } = kindOf(first, telling);
  if (group.length > 1) {
    const names = row(group.map(nameOf));
    return say`${capitalized(numberWord(group.length))} ${pluralOf(noun)}${rest}: ${names}.`;
  }
  const modules = first.modules ?? [];
  const inside = modules.length === 0 ? [] : [" It holds the modules ", ...plain(modules), "."];
  return say`${{ name: nameOf(first) }} is ${withArticle(noun)}${rest}.${inside}${callsOf("It", first, telling)}`;
}

/** What those of a group call that were introduced together. */
function otherFacts(group: readonly Component[], telling: Telling): readonly Sentence[] {
  if (group.length === 1) return [];
  return group.flatMap((component) => {
    const calls = callsOf(undefined, component, telling);
    return calls.length === 0 ? [] : [calls];
  });
}

/** ` It uses Orders. It calls one external system, Payment (payments).` */
function callsOf(subject: "It" | undefined, component: Component, telling: Telling): Sentence {
  const { analysis, nameOf } = telling;
  const of = (section: string) =>
    namesOf(
      component.connects.map(({ to }) => to).filter((to) => analysis.entity(to)?.section === section),
      telling,
    );
  const [stores, components, externals] = [of("databases"), of("components"), of("externals")];
  const said: Sentence[] = [];
  if (components.length > 0) said.push(["calls ", ...row(components)]);
  if (stores.length > 0) said.push(["uses ", ...row(stores)]);
  if (externals.length > 0) {
    const count = externals.length === 1 ? "one external system" : `${numberWord(externals.length)} external systems`;
    said.push([`calls ${count}, `, ...row(externals)]);
  }
  const name: Sentence = subject === undefined ? [{ name: nameOf(component) }] : [` ${subject}`];
  return said.flatMap((each, index): Sentence => [...(index === 0 ? name : [" It"]), " ", ...each, "."]);
}

export function databaseFacts(telling: Telling): readonly Sentence[] {
  const { analysis } = telling;
  return analysis.architecture.databases.map((database) => databaseFact(database, telling));
}

function databaseFact(database: Database, telling: Telling): Sentence {
  const { analysis, nameOf } = telling;
  const { kind, engine, version } = database;
  const service = serviceWords(database, analysis);
  const [host] = analysis.hostsOf(database);
  const named = engine === undefined ? [] : [spelled(engine), version].filter((word) => word !== undefined);
  // What is called MySQL need not be said to be MySQL.
  const product = named.length === 1 && named[0] === nameOf(database) ? "" : named.join(" ");
  const noun = kind === undefined ? "database" : kind === "relational" ? "relational database" : STORES[kind];
  const what =
    product === ""
      ? withArticle(noun)
      : kind === undefined
        ? withArticle(`${product} ${noun}`)
        : `${withArticle(noun)}, ${product}`;
  const where: Sentence =
    host !== undefined ? [" on ", { name: nameOf(host) }] : service === undefined ? [] : [` on ${service}`];
  const regions = analysis.statedRegionsOf(database);
  const zones = analysis.zonesOf(database)?.length ?? 0;
  const spread = [
    regions.length > 1 ? ` in ${numberWord(regions.length)} regions` : "",
    zones > 1 ? `, spread over ${numberWord(zones)} zones` : "",
  ].join("");
  const users = row(analysis.callersOf(database.id).map(nameOf));
  const used = users.length === 0 ? [] : [" It is used by ", ...users, "."];
  return say`${{ name: nameOf(database) }} is ${what}${where}${spread}.${used}`;
}

const STORES: Readonly<Record<Exclude<NonNullable<Database["kind"]>, "relational">, string>> = {
  "key-value": "key-value store",
  document: "document database",
  "wide-column": "wide-column database",
  graph: "graph database",
  search: "search index",
  "time-series": "time-series database",
  cache: "cache",
  "message-broker": "message broker",
  "event-stream": "event stream",
  "object-storage": "object store",
  "file-share": "file share",
  "data-warehouse": "data warehouse",
  "data-lake": "data lake",
  vector: "vector database",
};

function pluralOf(noun: string): string {
  if (noun === "backend of a desktop application") return "backends of desktop applications";
  return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function plain(words: readonly string[]): Sentence {
  return row(words).map((part) => (typeof part === "string" ? part : part.name));
}
