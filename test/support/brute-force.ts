import type { Architecture, Entity } from "../../server/src/model/architecture.ts";
import type { Component } from "../../server/src/model/component.ts";
import type { Database } from "../../server/src/model/database.ts";
import type { Link } from "../../server/src/model/networking.ts";
import type { Availability, Connection, Failover, Placed } from "../../server/src/model/placed.ts";
import type { Sla } from "../../server/src/model/sections.ts";

/**
 * "Availability semantics" of the language, word by word and without any cleverness, as a second opinion: every statement
 * "this part works" has a truth table over all states of all events, and circles are solved by starting from "all works" and
 * taking back what does not hold until nothing changes. Services of the catalogue are not looked up: what states no figure
 * is unknown. Nothing is computed for more than `most` events.
 */
export function bruteForce(architecture: Architecture, sla: Sla, depth: "core" | "full", most = 18): BruteForce {
  const world = new World(architecture, sla, depth);
  const definitions = world.define();
  const names = [...world.events.keys()];
  if (names.length > most) return { events: names.length };
  const states = 2 ** names.length;
  const tables = new Map<string, Table>(definitions.map(([name]) => [name, full(states)]));
  const eventTables = new Map(names.map((name, bit) => [name, eventTable(bit, states)]));
  const table = (name: string) => tables.get(name) ?? eventTables.get(name) ?? full(states);
  for (let changed = true; changed; ) {
    changed = false;
    for (const [name, rule] of definitions) {
      const next = evaluate(rule, table, states);
      const now = table(name);
      if (next.every((value, state) => value === now[state])) continue;
      tables.set(name, next);
      changed = true;
    }
  }
  const works = table("journey");
  const figure = (unknown: number) => {
    const probabilities = names.map((name) => world.events.get(name) ?? unknown);
    return sum(works, probabilities);
  };
  const vital = new Set<string>();
  for (const id of architecture.entities.keys()) {
    const own = names.map((name) => name === id || name.startsWith(`${id} `));
    const state = own.reduce((bits, isOwn, bit) => (isOwn ? bits : bits + 2 ** bit), 0);
    if (own.includes(true) && bitOf(works, state) === 0) vital.add(id);
  }
  return { events: names.length, low: figure(0), high: figure(1), vital };
}

export interface BruteForce {
  readonly events: number;
  /** Absent where there are too many events. */
  readonly low?: number;
  readonly high?: number;
  /** Whatever has events of its own without which the journey does not work, though all others are up. */
  readonly vital?: ReadonlySet<string>;
}

type Rule =
  | { readonly is: string }
  | { readonly all: readonly Rule[] }
  | { readonly atLeast: number; readonly of: readonly Rule[] };

const any = (of: readonly Rule[]): Rule => ({ atLeast: 1, of });

/** A truth table: one bit for each state, in which bit i of the number of the state says whether event i is up. */
type Table = Uint32Array<ArrayBuffer>;

function full(states: number): Table {
  return new Uint32Array(Math.ceil(states / 32)).fill(0xffffffff);
}

function evaluate(rule: Rule, table: (name: string) => Table, states: number): Table {
  if ("is" in rule) return table(rule.is);
  const parts = ("all" in rule ? rule.all : rule.of).map((part) => evaluate(part, table, states));
  const wanted = "all" in rule ? parts.length : rule.atLeast;
  // By number: where at least so many of the parts so far are up.
  const reached = Array.from({ length: wanted + 1 }, (_, count) => (count === 0 ? full(states) : full(states).fill(0)));
  for (const part of parts) {
    for (let count = wanted; count > 0; count -= 1) {
      const [now, before] = [reached[count], reached[count - 1]];
      if (now === undefined || before === undefined) continue;
      for (let word = 0; word < now.length; word += 1)
        now[word] = (now[word] ?? 0) | ((before[word] ?? 0) & (part[word] ?? 0));
    }
  }
  return reached[wanted] ?? full(states);
}

function eventTable(bit: number, states: number): Table {
  const table = full(states).fill(0);
  for (let state = 0; state < states; state += 1) {
    if ((state >> bit) & 1) table[state >> 5] = (table[state >> 5] ?? 0) | (1 << (state & 31));
  }
  return table;
}

function bitOf(table: Table, state: number): number {
  return ((table[state >> 5] ?? 0) >>> (state & 31)) & 1;
}

function sum(works: Table, probabilities: readonly number[]): number {
  // Halves are added to halves, so that hundreds of thousands of small numbers lose nothing.
  const add = (from: number, bit: number): number => {
    if (bit < 0) return bitOf(works, from);
    const up = probabilities[bit] ?? 0;
    return (1 - up) * add(from, bit - 1) + up * add(from + 2 ** bit, bit - 1);
  };
  return add(0, probabilities.length - 1);
}

class World {
  /** By name; `undefined`: the probability is unknown. */
  readonly events = new Map<string, number | undefined>();
  readonly #definitions = new Map<string, Rule>();
  readonly #architecture: Architecture;
  readonly #sla: Sla;
  readonly #depth: "core" | "full";

  constructor(architecture: Architecture, sla: Sla, depth: "core" | "full") {
    this.#architecture = architecture;
    this.#sla = sla;
    this.#depth = depth;
  }

  define(): readonly (readonly [string, Rule])[] {
    const { entry, needs } = this.#sla;
    const clients = this.#architecture.clients.map(({ id }) => id);
    const items = needs ?? (entry === undefined ? clients : [entry]);
    const choices = items.map((item) => (typeof item === "string" ? [item] : item.oneOf));
    // What leads nowhere is reported as such, and is neither needed nor an alternative.
    const existing = choices
      .map((ids) => ids.filter((id) => this.#find(id) !== undefined))
      .filter((ids) => ids.length > 0);
    const rules = existing.map((ids) => any(ids.map((id) => this.#whole(id))));
    this.#definitions.set("journey", { all: rules });
    return [...this.#definitions];
  }

  #event(name: string, probability: number | undefined): Rule {
    this.events.set(name, probability);
    return { is: name };
  }

  #named(name: string, rule: () => Rule): Rule {
    if (!this.#definitions.has(name)) {
      this.#definitions.set(name, { all: [] });
      this.#definitions.set(name, rule());
    }
    return { is: name };
  }

  #find(id: string): Entity | Link | undefined {
    const { entities, networking } = this.#architecture;
    return entities.get(id) ?? networking.links.find((link) => link.id === id);
  }

  // Rule 3.
  #regions(element: Entity | Link, seen: readonly string[] = []): readonly (string | undefined)[] {
    const first = this.#architecture.networking.regions?.[0]?.id;
    if (!("section" in element)) return [first];
    if (element.section === "clients" || element.section === "externals") return [undefined];
    if (element.section === "egress") return [element.region ?? first];
    const stated = placed(element)?.regions ?? [];
    if (stated.length > 0) return stated;
    if (element.section === "ingress" && (element.kind === "global-load-balancer" || element.kind === "cdn"))
      return [undefined];
    const host = this.#find(hostOf(element) ?? "");
    return host === undefined || seen.includes(host.id) ? [first] : this.#regions(host, [...seen, element.id]);
  }

  #zones(element: Entity | Link, seen: readonly string[] = []): readonly string[] {
    if (!("section" in element)) return [];
    if (element.section === "egress") return element.zones ?? [];
    const own = placed(element)?.zones;
    if (own !== undefined) return own;
    const host = this.#find(hostOf(element) ?? "");
    return host === undefined || seen.includes(host.id) ? [] : this.#zones(host, [...seen, element.id]);
  }

  // Rules 1, 2 and 4: the element itself in a region, without what it needs.
  #own(element: Entity | Link, region: string | undefined): Rule {
    const { value, scope } = figureOf(element);
    if (value === "always") return { all: [] };
    if (scope === "service") return this.#event(element.id, value);
    const facts = this.#architecture.networking.regions?.find(({ id }) => id === region);
    const regionUp = facts?.availability === undefined ? [] : [this.#event(`region ${region}`, facts.availability)];
    if (scope === "group") return { all: [...regionUp, this.#event(`${element.id} in ${region}`, value)] };
    const zones = this.#zones(element);
    const scaling = "section" in element ? placed(element)?.scaling : undefined;
    const instances: Rule[] = [];
    for (let i = 0; i < (scaling?.instances?.min ?? 1); i += 1) {
      const zone = zones.length === 0 ? undefined : zones[i % zones.length];
      const zoneUp =
        zone === undefined || facts?.zoneAvailability === undefined
          ? []
          : [this.#event(`zone ${zone} of ${region}`, facts.zoneAvailability)];
      instances.push({ all: [...zoneUp, this.#event(`${element.id} ${i} in ${region}`, value)] });
    }
    const failover = "section" in element ? placed(element)?.failover : undefined;
    // Rule 6: with one region the instances are the parts.
    if (
      failover?.mode === "active-passive" &&
      this.#regions(element).length + copiesOf(element, this.#regions(element)).length === 1
    ) {
      const [first, ...others] = instances;
      const standby: Rule = { all: [this.#switch(element.id, "own", failover, failover.time), any(others)] };
      return { all: [...regionUp, any([...(first === undefined ? [] : [first]), standby])] };
    }
    return { all: [...regionUp, { atLeast: scaling?.required ?? 1, of: instances }] };
  }

  #switch(id: string, which: string, failover: Failover | undefined, time: number | undefined): Rule {
    const { success = 1, repairTime } = failover ?? {};
    const covered = time === undefined || repairTime === undefined ? 1 : Math.max(0, 1 - time / repairTime);
    return this.#event(`switch of ${id} (${which})`, success * covered);
  }

  // Rule 5.
  #part(element: Entity | Link, region: string | undefined): Rule {
    return this.#named(`part ${element.id} ${region}`, () => {
      const rules = [this.#own(element, region)];
      if (!("section" in element)) return { all: rules };
      const host = hostOf(element);
      if (host !== undefined && this.#find(host) !== undefined) rules.push(this.#from(region, host));
      const connections = ("connects" in element ? element.connects : []).filter((each) =>
        this.#isFollowed(each, element),
      );
      const words = new Set(connections.map(({ oneOf }) => oneOf));
      for (const word of words) {
        const ends = connections
          .filter(({ oneOf }) => oneOf === word)
          .map(
            ({ to, over }): Rule => ({
              all: [over, to].flatMap((id) =>
                id === undefined || this.#find(id) === undefined ? [] : [this.#from(region, id)],
              ),
            }),
          );
        rules.push(word === undefined ? { all: ends } : any(ends));
      }
      return { all: rules };
    });
  }

  #isFollowed(connection: Connection, caller: Entity): boolean {
    const { to, oneOf } = connection;
    if (to === undefined || this.#find(to) === undefined) return false;
    const { needs } = this.#sla;
    if (needs !== undefined && !needs.includes(to)) return false;
    if (this.#depth === "full") return true;
    const group =
      "connects" in caller && oneOf !== undefined
        ? caller.connects.filter((each) => each.oneOf === oneOf)
        : [connection];
    return group.some((each) => !this.#isSoft(each));
  }

  // Rule 8.
  #isSoft({ to, mode, required }: Connection): boolean {
    if (required === true) return false;
    const target = this.#find(to ?? "");
    if (required === false) return true;
    if (target !== undefined && "critical" in target && target.critical === false) return true;
    return (
      mode === "async" &&
      target !== undefined &&
      "section" in target &&
      ["components", "externals"].includes(target.section)
    );
  }

  #from(region: string | undefined, id: string): Rule {
    const element = this.#find(id);
    if (element === undefined) return { all: [] };
    const regions = this.#regions(element);
    const isActiveActive = this.#mode(element) === "active-active" && copiesOf(element, regions).length === 0;
    if (region !== undefined && isActiveActive && regions.includes(region)) return this.#part(element, region);
    return this.#whole(id);
  }

  #mode(element: Entity | Link): string {
    if (figureOf(element).scope === "service" || !("section" in element)) return "active-active";
    return placed(element)?.failover?.mode ?? "active-active";
  }

  // Rule 6.
  #whole(id: string): Rule {
    const element = this.#find(id);
    if (element === undefined) return { all: [] };
    return this.#named(`whole ${id}`, () => {
      const regions = this.#regions(element);
      const [first, ...others] = regions.map((region) => this.#part(element, region));
      const ways: Rule[] = first === undefined ? [] : [first];
      const failover = "section" in element ? placed(element)?.failover : undefined;
      const mode = this.#mode(element);
      if (mode === "active-active") ways.push(...others);
      if (mode === "active-passive" && others.length > 0) {
        const time = failover?.time ?? timeOfCopyTo(element, regions.slice(1));
        ways.push({ all: [this.#switch(id, "own", failover, time), any(others)] });
      }
      copiesOf(element, regions).forEach(({ to, time }, index) => {
        const parts = to.map((region) => this.#part(element, region));
        ways.push({ all: [this.#switch(id, `copy ${index}`, failover, time), any(parts)] });
      });
      return any(ways);
    });
  }
}

function figureOf(element: Entity | Link): { value: number | "always" | undefined; scope: string } {
  const availability: Availability | undefined = "availability" in element ? element.availability : undefined;
  const scope = availability?.scope ?? "service";
  if (typeof availability?.value === "number") return { value: availability.value, scope };
  const isClient = "section" in element && element.section === "clients";
  const isCluster = "section" in element && element.section === "components" && element.kind === "cluster";
  return isClient || isCluster ? { value: "always", scope: "service" } : { value: undefined, scope };
}

/** A copy kept where the standby is anyway says how long its switch takes. */
function timeOfCopyTo(element: Entity | Link, regions: readonly (string | undefined)[]): number | undefined {
  if (!("section" in element) || element.section !== "databases") return undefined;
  const copies = (element.replication ?? []).filter(({ failover }) => failover === "automatic");
  return copies.find(({ to = [] }) => to.some((region) => regions.includes(region)))?.failoverTime;
}

function copiesOf(element: Entity | Link, regions: readonly (string | undefined)[]) {
  if (!("section" in element) || element.section !== "databases" || figureOf(element).scope === "service") return [];
  return (element.replication ?? []).flatMap(({ mode, to = [], failover, failoverTime }) => {
    const others = to.filter((region) => !regions.includes(region));
    return failover !== "automatic" || mode === "none" || others.length === 0
      ? []
      : [{ to: others, time: failoverTime }];
  });
}

function placed(element: Entity): Placed | undefined {
  return element.section === "components" || element.section === "databases" || element.section === "ingress"
    ? element
    : undefined;
}

function hostOf(element: Entity): string | undefined {
  if (element.section === "ingress") return element.on;
  const hosted: Component | Database | undefined =
    element.section === "components" || element.section === "databases" ? element : undefined;
  return hosted?.hosting?.on;
}
