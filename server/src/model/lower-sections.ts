import {
  readBandwidth,
  readDate,
  readDuration,
  readFraction,
  readRate,
  readShare,
  readSize,
} from "../schema/read-quantity.ts";
import type { Path } from "../text/path.ts";
import { type Fields, readNumber, shortFor, stated } from "./fields.ts";
import { CLASSIFICATIONS, SCHEMA_CHANGES, SEPARATIONS, STRATEGIES } from "./lower-shared.ts";
import type { Milliseconds } from "./quantities.ts";
import type { Deployment, Engagement, Identity, Need, Sla, Tenancy, Usage, Waiver } from "./sections.ts";

const ORIGINS = ["aws", "gcp", "azure", "on-premises", "other"] as const;

/** The sections that stand once and have no names in them, in the order of the language. */
export function lowerSections(root: Fields) {
  return {
    project: lowerProject(root),
    team: lowerTeam(root),
    usage: lowerUsage(root),
    identity: lowerIdentity(root),
    tenancy: lowerTenancy(root),
    deployment: lowerDeployment(root),
    operations: lowerOperations(root),
    recovery: lowerRecovery(root),
    data: lowerData(root),
    compliance: lowerCompliance(root),
    portability: lowerPortability(root),
    migration: lowerMigration(root),
  };
}

function lowerProject(root: Fields) {
  return root.map("project", undefined, (project) =>
    stated({
      kind: project.word("kind", ["greenfield", "migration", "optimization"]),
      from: project.word("from", ORIGINS),
      goals: project.texts("goals"),
      expectations: project.text("expectations"),
      painPoints: project.texts("painPoints"),
      milestones: project.list("milestones", (value, path) => {
        const inner = project.inside(value, path, shortFor("name"));
        return inner && stated({ name: inner.text("name"), date: inner.read("date", readDate) });
      }),
      adviceOn: project.texts("adviceOn"),
      openDecisions: project.texts("openDecisions"),
      diagramShared: project.read("diagramShared", readDate),
      nextMeeting: project.read("nextMeeting", readDate),
    }),
  );
}

function lowerTeam(root: Fields) {
  return root.map("team", undefined, (team) =>
    stated({
      cloudExperience: team.words("cloudExperience", ["azure", "aws", "gcp", "other", "none"]),
      size: team.number("size"),
      skills: team.texts("skills"),
      contacts: team.list("contacts", (value, path) => {
        const inner = team.inside(value, path);
        return inner && stated({ role: inner.text("role"), name: inner.text("name") });
      }),
    }),
  );
}

function lowerUsage(root: Fields): Usage | undefined {
  return root.map("usage", undefined, (usage) =>
    stated({
      audience: usage.words("audience", ["b2c", "b2b", "internal"]),
      users: usage.map("users", shortFor("total"), (users) =>
        stated({ total: users.number("total"), concurrent: users.number("concurrent") }),
      ),
      pattern: usage.word("pattern", ["occasional", "workday", "continuous"]),
      hours: usage.word("hours", ["office-hours", "extended", "24x7"]),
      geography: usage.map("geography", shortFor("spread"), (geography) =>
        stated({
          spread: geography.word("spread", ["country", "continent", "global"]),
          markets: geography.texts("markets"),
        }),
      ),
      load: usage.map("load", undefined, (load) =>
        stated({
          requestsPerSecond: load.read("requestsPerSecond", readRate),
          peakFactor: load.number("peakFactor"),
          growthPerYear: load.read("growthPerYear", readShare),
          performance: load.word("performance", ["relaxed", "normal", "critical"]),
        }),
      ),
    }),
  );
}

export function lowerSla(fields: Fields, id: string): Sla {
  return stated({
    id,
    path: fields.path,
    name: fields.text("name"),
    entry: fields.text("entry"),
    needs: fields.list("needs", (value, path) => lowerNeed(fields, value, path)),
    availability: fields.read("availability", readFraction),
    rto: fields.read("rto", readDuration),
    rpo: fields.read("rpo", readDuration),
    latency: fields.map("latency", undefined, (latency) =>
      stated({
        p50: latency.read("p50", readDuration),
        p95: latency.read("p95", readDuration),
        p99: latency.read("p99", readDuration),
      }),
    ),
    throughput: fields.read("throughput", readRate),
    transactions: fields.read("transactions", readRate),
    criticality: fields.word("criticality", ["low", "medium", "high", "mission-critical"]),
    downtimeCost: fields.text("downtimeCost"),
    whenDown: fields.text("whenDown"),
    maintenance: fields.map("maintenance", undefined, (maintenance) =>
      stated({
        allowed: maintenance.flag("allowed"),
        window: maintenance.text("window"),
        excluded: maintenance.flag("excluded"),
      }),
    ),
  });
}

function lowerNeed(fields: Fields, value: Parameters<Fields["inside"]>[0], path: Path): Need | undefined {
  if (typeof value === "string") return value;
  const oneOf = fields.inside(value, path)?.texts("oneOf");
  return oneOf && { oneOf };
}

function lowerIdentity(root: Fields): Identity | undefined {
  return root.map("identity", undefined, (identity) =>
    stated({
      signIn: identity.map("signIn", undefined, (signIn) =>
        stated({
          required: signIn.flag("required"),
          provider: signIn.text("provider"),
          protocol: signIn.text("protocol"),
          mfa: signIn.flag("mfa"),
          userStore: signIn.text("userStore"),
        }),
      ),
      authorization: identity.map("authorization", shortFor("model"), (authorization) =>
        stated({
          model: authorization.word("model", ["rbac", "abac", "acl", "none"]),
          tenantScoped: authorization.flag("tenantScoped"),
        }),
      ),
      services: identity.word("services", ["managed-identity", "service-principal", "mtls", "shared-secret", "none"]),
      secrets: identity.map("secrets", shortFor("service"), (secrets) =>
        stated({ service: secrets.text("service"), perEnvironment: secrets.flag("perEnvironment") }),
      ),
    }),
  );
}

function lowerTenancy(root: Fields): Tenancy | undefined {
  return root.map("tenancy", undefined, (tenancy) =>
    stated({
      model: tenancy.word("model", ["single", "shared", "per-tenant", "hybrid"]),
      customers: tenancy.map("customers", shortFor("count"), (customers) =>
        stated({ count: customers.number("count"), sizes: customers.texts("sizes") }),
      ),
      onboarding: tenancy.word("onboarding", ["manual", "scripted", "automated", "self-service"]),
      isolation: tenancy.word("isolation", SEPARATIONS),
      rowSecurity: tenancy.flag("rowSecurity"),
      largeCustomers: tenancy.word("largeCustomers", ["shared", "dedicated"]),
      tiers: someOf(
        tenancy.entries("tiers", (tier, id) =>
          stated({
            id,
            placement: tier.word("placement", ["shared", "dedicated"]),
            maxTenants: tier.number("maxTenants"),
            limits: tier.read("limits", readRate),
          }),
        ),
      ),
      stamps: someOf(
        tenancy.entries("stamps", (stamp, id) =>
          stated({ id, tiers: stamp.texts("tiers"), count: stamp.number("count"), contains: stamp.texts("contains") }),
        ),
      ),
    }),
  );
}

function lowerDeployment(root: Fields): Deployment | undefined {
  return root.map("deployment", undefined, (deployment) =>
    stated({
      application: deployment.map("application", undefined, (application) =>
        stated({
          strategy: application.word("strategy", STRATEGIES),
          pipeline: application.text("pipeline"),
          downtime: application.read<Milliseconds | "none">("downtime", (value) =>
            value === "none" ? value : readDuration(value),
          ),
          access: application.word("access", ["standing", "federated", "pull"]),
        }),
      ),
      database: deployment.map("database", undefined, (database) =>
        stated({ strategy: database.word("strategy", SCHEMA_CHANGES), tool: database.text("tool") }),
      ),
      infrastructureAsCode: deployment.map("infrastructureAsCode", shortFor("tool"), (code) =>
        stated({ tool: code.text("tool"), coverage: code.word("coverage", ["full", "partial"]) }),
      ),
      environments: deployment.texts("environments"),
      configuration: deployment.texts("configuration"),
      registry: deployment.map("registry", shortFor("service"), (registry) =>
        stated({ service: registry.text("service"), regions: registry.texts("regions") }),
      ),
    }),
  );
}

function lowerOperations(root: Fields) {
  return root.map("operations", undefined, (operations) =>
    stated({
      monitoring: operations.text("monitoring"),
      apm: operations.text("apm"),
      logs: operations.map("logs", shortFor("store"), (logs) =>
        stated({
          store: logs.text("store"),
          retention: logs.read("retention", readDuration),
          region: logs.text("region"),
        }),
      ),
      alerting: operations.flag("alerting"),
      onCall: operations.text("onCall"),
    }),
  );
}

function lowerRecovery(root: Fields) {
  return root.map("recovery", shortFor("strategy"), (recovery) =>
    stated({
      strategy: recovery.word("strategy", ["none", "backup-restore", "pilot-light", "warm-standby", "active-active"]),
      region: recovery.text("region"),
      failover: recovery.word("failover", ["automatic", "manual"]),
      rto: recovery.read("rto", readDuration),
      rpo: recovery.read("rpo", readDuration),
      restoreRate: recovery.read("restoreRate", readBandwidth),
      lastTest: recovery.read("lastTest", readDate),
    }),
  );
}

function lowerData(root: Fields) {
  return root.map("data", undefined, (data) =>
    stated({
      volume: data.read("volume", readSize),
      ingestPerDay: data.read("ingestPerDay", readSize),
      variety: data.texts("variety"),
      classification: data.word("classification", CLASSIFICATIONS),
    }),
  );
}

function lowerCompliance(root: Fields) {
  return root.map("compliance", undefined, (compliance) =>
    stated({
      standards: compliance.texts("standards"),
      residency: compliance.texts("residency"),
      policies: compliance.texts("policies"),
      landingZone: compliance.text("landingZone"),
      requirements: compliance.texts("requirements"),
    }),
  );
}

function lowerPortability(root: Fields) {
  return root.map("portability", undefined, (portability) =>
    stated({
      strategy: portability.word("strategy", ["single-cloud", "multi-cloud", "cloud-agnostic"]),
      constraints: portability.texts("constraints"),
      alternatives: lowerTextMap(portability, "alternatives"),
    }),
  );
}

function lowerMigration(root: Fields) {
  return root.map("migration", undefined, (migration) =>
    stated({
      from: migration.text("from"),
      approach: migration.text("approach"),
      zeroDowntime: migration.word("zeroDowntime", ["required", "not-required"]),
      mapping: lowerTextMap(migration, "mapping"),
      stays: migration.texts("stays"),
      data: migration.map("data", undefined, (data) =>
        stated({
          volume: data.read("volume", readSize),
          shape: data.text("shape"),
          method: data.word("method", ["replication", "export-import", "backup-restore", "offline-transfer"]),
          replication: data.text("replication"),
          bandwidth: data.read("bandwidth", readBandwidth),
          cutover: data.read("cutover", readDuration),
        }),
      ),
    }),
  );
}

export function lowerEngagement(
  fields: Fields,
  value: Parameters<Fields["inside"]>[0],
  path: Path,
): Engagement | undefined {
  const inner = fields.inside(value, path, shortFor("area"));
  if (inner === undefined) return undefined;
  return stated({
    path,
    area: inner.text("area"),
    kind: inner.word("kind", ["design-session", "design-review", "deep-dive", "security-review"]),
    priority: inner.read("priority", readNumber),
    success: inner.text("success"),
  });
}

export function lowerWaiver(fields: Fields, value: Parameters<Fields["inside"]>[0], path: Path): Waiver | undefined {
  const inner = fields.inside(value, path, shortFor("check"));
  if (inner === undefined) return undefined;
  return stated({ path, check: inner.text("check"), at: inner.text("at"), reason: inner.text("reason") });
}

/** A map from names to texts; `undefined` where it states nothing. */
function lowerTextMap(fields: Fields, name: string): ReadonlyMap<string, string> | undefined {
  const inner = fields.fields(name);
  const pairs = Object.keys(inner?.own ?? {}).flatMap((key): [string, string][] => {
    const value = inner?.text(key);
    return value === undefined ? [] : [[key, value]];
  });
  return pairs.length > 0 ? new Map(pairs) : undefined;
}

function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
