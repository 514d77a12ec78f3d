import { readDuration, readFraction, readRate } from "../schema/read-quantity.ts";
import type { PlainValue } from "../syntax/plain-value.ts";
import { type Fields, readNumber, type Short, shortFor, stated } from "./fields.ts";
import type {
  Availability,
  Connection,
  Failover,
  Hosting,
  HostingModel,
  Instances,
  Scaling,
  Technology,
} from "./placed.ts";
import type { Fraction } from "./quantities.ts";

// What several sorts of entities state in the same words.

export const EXPOSURES = ["public", "restricted", "private"] as const;
export const STRATEGIES = ["in-place", "rolling", "blue-green", "canary", "manual"] as const;
export const SCHEMA_CHANGES = ["manual", "scripts", "migrations", "expand-contract"] as const;
export const SEPARATIONS = ["shared-table", "schema-per-tenant", "database-per-tenant", "server-per-tenant"] as const;
export const CLASSIFICATIONS = ["public", "internal", "confidential", "restricted"] as const;
const MODELS = ["on-premises", "vm", "paas", "container", "kubernetes", "serverless", "saas"] as const;
const FAILOVER_MODES = ["active-active", "active-passive", "none"] as const;

/** What components, databases and ingress entries say alike. */
export function lowerPlaced(fields: Fields, id: string, defaults: Fields | undefined) {
  return {
    name: fields.text("name"),
    summary: fields.text("summary"),
    regions: fields.texts("regions"),
    zones: lowerZones(fields),
    scaling: lowerScaling(fields),
    critical: fields.flag("critical"),
    availability: lowerAvailability(fields),
    failover: lowerFailover(fields),
    connects: lowerConnections(fields, id, defaults),
  };
}

/** `redundant` is three zones, `none` is none. */
export function lowerZones(fields: Fields): readonly string[] | undefined {
  const value = fields.raw("zones");
  if (value === "redundant") return ["1", "2", "3"];
  return value === "none" ? [] : fields.texts("zones");
}

export function lowerAvailability(fields: Fields): Availability | undefined {
  return fields.map("availability", shortFor("value"), (inner) =>
    stated({
      value: inner.read<Fraction | "none">("value", (value) => (value === "none" ? value : readFraction(value))),
      scope: inner.word("scope", ["instance", "group", "service"]),
    }),
  );
}

function lowerFailover(fields: Fields): Failover | undefined {
  return fields.map("failover", shortFor("mode"), (inner) =>
    stated({
      mode: inner.word("mode", FAILOVER_MODES),
      time: inner.read("time", readDuration),
      success: inner.read("success", readFraction),
      repairTime: inner.read("repairTime", readDuration),
    }),
  );
}

function lowerScaling(fields: Fields): Scaling | undefined {
  return fields.map("scaling", undefined, (inner) =>
    stated({
      direction: inner.word("direction", ["horizontal", "vertical", "fixed"]),
      instances: lowerInstances(inner),
      trigger: inner.word("trigger", ["cpu", "memory", "queue-length", "schedule", "requests", "manual"]),
      required: inner.number("required"),
      perInstance: inner.read("perInstance", readRate),
    }),
  );
}

/** `2` is from two to two. */
export function lowerInstances(fields: Fields): Instances | undefined {
  const both: Short = (value) => (readNumber(value) === undefined ? undefined : { min: value, max: value });
  return fields.map("instances", both, (inner) => stated({ min: inner.number("min"), max: inner.number("max") }));
}

/** A word alone is a model if it is the name of one, else a service. */
export function lowerHosting(fields: Fields): Hosting | undefined {
  return fields.map("hosting", modelOrService, (inner) =>
    stated({
      model: inner.word("model", MODELS),
      service: inner.text("service"),
      tier: inner.text("tier"),
      os: inner.word("os", ["linux", "windows"]),
      distribution: inner.text("distribution"),
      on: inner.text("on"),
      operator: inner.text("operator"),
    }),
  );
}

function modelOrService(value: PlainValue): { readonly [field: string]: PlainValue } | undefined {
  if (typeof value !== "string") return undefined;
  const isModel = MODELS.some((model: HostingModel) => model === value);
  return isModel ? { model: value } : { service: value };
}

export function lowerTechnology(fields: Fields): Technology | undefined {
  return fields.map("technology", shortFor("language"), (inner) =>
    stated({ language: inner.text("language"), framework: inner.text("framework"), version: inner.text("version") }),
  );
}

/** `network` may name one or several. */
export function lowerNetworks(fields: Fields): readonly string[] | undefined {
  return fields.texts("network");
}

const AUTHS = [
  "none",
  "password",
  "api-key",
  "managed-identity",
  "oauth2",
  "mtls",
  "kerberos",
  "connection-string",
] as const;

export function lowerConnections(fields: Fields, from: string, defaults: Fields | undefined): readonly Connection[] {
  const read = (value: PlainValue, path: Connection["path"]): Connection | undefined => {
    const inner = fields.inside(value, path, shortFor("to"), defaults);
    return inner && lowerConnection(inner, from);
  };
  return fields.list("connects", read) ?? [];
}

function lowerConnection(fields: Fields, from: string): Connection {
  return stated({
    path: fields.path,
    from,
    to: fields.text("to"),
    protocol: fields.text("protocol"),
    tls: fields.flag("tls"),
    auth: fields.word("auth", AUTHS),
    mode: fields.word("mode", ["sync", "async"]),
    required: fields.flag("required"),
    data: fields.texts("data"),
    rate: fields.read("rate", readRate),
    pool: fields.number("pool"),
    over: fields.text("over"),
    use: fields.word("use", ["read", "write", "publish", "consume"]),
    oneOf: fields.text("oneOf"),
  });
}
