/** How many components and databases a team has. */
const PER_TEAM = 10;
const REGIONS = ["westeurope", "northeurope", "swedencentral"];
const TEAMS = (
  "orders billing catalogue pricing search basket checkout payments shipping returns stock suppliers customers loyalty " +
  "campaigns mailing reviews pictures fraud ledger reporting forecasts routes fleet depots labels customs contracts claims support"
).split(" ");
const STACKS = ["java", "csharp", "go", "typescript", "kotlin", "python"];

/** Who calls it, and whom it calls. */
const OUTSIDE = {
  clients: {
    shop: { name: "Shop", kind: "single-page-app", technology: "react", connects: [https("front-door")] },
    app: { name: "App", kind: "mobile", technology: "flutter", connects: [https("front-door")] },
    partners: { name: "Partners", kind: "api-consumer", count: 40, connects: [https("front-door")] },
  },
  externals: {
    cards: { name: "Card payments", provider: "Adyen", purpose: "payment" },
    mail: { name: "Mail", provider: "Mailjet", purpose: "mail" },
    carriers: { name: "Carriers", provider: "DHL", purpose: "labels and tracking" },
  },
};

interface Connection {
  readonly to: string;
  readonly [field: string]: unknown;
}

interface Team {
  readonly id: string;
  readonly region: string;
  readonly stack: string;
  /** Whose API they call. */
  readonly calls: readonly string[];
  /** A component calls it over the firewall. */
  readonly external: string | undefined;
}

/**
 * A firm's platform as they are: three regions, in each a hub with the ways in and out, a network for each team with
 * subnets for programs and for data, and calls that mostly stay in the region. A plain document; the same number gives the
 * same one, and a larger one begins like it.
 *
 * @param count of components and databases together; whole teams of ten
 */
export function largeSystem(count: number): Record<string, unknown> {
  const teams = Array.from({ length: Math.max(1, Math.round(count / PER_TEAM)) }, (_, index) => teamOf(index));
  const regions = REGIONS.filter((region) => teams.some((team) => team.region === region));
  return {
    architecture: 1,
    name: `Trading platform of ${teams.length} teams`,
    summary: "Every team runs its own services and stores; the platform team runs the hubs.",
    stage: "design",
    ...OUTSIDE,
    networking: networkingOf(regions, teams),
    components: Object.assign({}, ...teams.map(componentsOf)),
    databases: Object.assign(
      {},
      ...regions.map((region) => ({
        [`bus-${region}`]: {
          name: "Events",
          kind: "message-broker",
          hosting: { service: "azure-service-bus", tier: "Premium" },
          regions: [region],
          network: `hub-${region}/entry`,
          zones: "redundant",
        },
      })),
      ...teams.map(databasesOf),
    ),
  };
}

function networkingOf(regions: readonly string[], teams: readonly Team[]): object {
  return {
    regions,
    networks: Object.fromEntries([
      ...regions.map((region) => [`hub-${region}`, { kind: "vnet", region, subnets: { entry: {} } }]),
      ...teams.map(({ id, region }) => [id, { kind: "vnet", region, subnets: { apps: {}, data: { isolated: true } } }]),
    ]),
    ingress: {
      "front-door": {
        name: "Front Door",
        kind: "global-load-balancer",
        service: "azure-front-door",
        waf: true,
        exposure: "public",
        connects: regions.map((region) => https(`gateway-${region}`)),
      },
      ...Object.fromEntries(
        regions.map((region) => [
          `gateway-${region}`,
          gateway(
            region,
            teams.filter((team) => team.region === region),
          ),
        ]),
      ),
    },
    egress: Object.fromEntries(
      regions.map((region) => [
        `firewall-${region}`,
        {
          name: "Firewall",
          kind: "firewall",
          service: "azure-firewall",
          region,
          fixedIp: true,
          zones: [1, 2, 3],
          serves: [`hub-${region}`],
        },
      ]),
    ),
  };
}

function teamOf(index: number): Team {
  const at = (other: number) =>
    `${TEAMS[other % TEAMS.length]}${other < TEAMS.length ? "" : `-${Math.floor(other / TEAMS.length) + 1}`}`;
  // Teams call those of their region that were there before them, and every sixth one of another region.
  const before = [REGIONS.length, 2 * REGIONS.length].filter(
    (by, nth) => by <= index && (nth === 0 || index % 2 === 0),
  );
  const elsewhere = index % 6 === 5 ? [1] : [];
  return {
    id: at(index),
    region: REGIONS[index % REGIONS.length] ?? "",
    stack: STACKS[(index * 5) % STACKS.length] ?? "",
    calls: [...before, ...elsewhere].map((by) => at(index - by)),
    external: index % 7 === 0 ? ["cards", "mail", "carriers"][(index / 7) % 3] : undefined,
  };
}

function gateway(region: string, teams: readonly Team[]): object {
  return {
    name: "Gateway",
    kind: "application-gateway",
    service: "azure-application-gateway",
    regions: [region],
    network: `hub-${region}/entry`,
    zones: "redundant",
    connects: teams.slice(0, 6).map(({ id }) => https(`${id}-web`)),
  };
}

function componentsOf({ id, region, stack, calls, external }: Team): object {
  const program = (kind: string, name: string, connects: readonly Connection[], instances: number) => ({
    name: `${id} ${name}`,
    kind,
    technology: stack,
    hosting: { service: "azure-container-apps" },
    regions: [region],
    network: `${id}/apps`,
    scaling: { instances: { min: instances, max: instances * 3 } },
    zones: "redundant",
    connects,
  });
  const over = `firewall-${region}`;
  return {
    [`${id}-web`]: program("web-app", "web", [https(`${id}-api`)], 2),
    [`${id}-api`]: program(
      "api",
      "API",
      [
        { to: `${id}-rules`, protocol: "grpc", tls: true },
        { to: `${id}-store`, protocol: "grpc", tls: true },
        { to: `${id}-cache`, protocol: "redis", tls: true, required: false },
        ...calls.map((other) => ({ to: `${other}-api`, protocol: "grpc", tls: true })),
      ],
      3,
    ),
    [`${id}-rules`]: program(
      "microservice",
      "rules",
      [{ to: `${id}-db`, protocol: "postgres", tls: true, use: "read" }],
      2,
    ),
    [`${id}-store`]: program(
      "microservice",
      "store",
      [
        { to: `${id}-db`, protocol: "postgres", tls: true },
        { to: `${id}-queue`, protocol: "amqp", mode: "async", use: "publish", tls: true },
      ],
      2,
    ),
    [`${id}-worker`]: program(
      "worker",
      "worker",
      [
        { to: `${id}-queue`, protocol: "amqp", use: "consume", tls: true },
        { to: `${id}-files`, protocol: "https", use: "write" },
        { to: `bus-${region}`, protocol: "amqp", mode: "async", use: "publish", tls: true },
        ...(external === undefined ? [] : [{ to: external, protocol: "https", over }]),
      ],
      1,
    ),
    [`${id}-night`]: program("batch-job", "night run", [{ to: `${id}-db`, protocol: "postgres", tls: true }], 1),
  };
}

function databasesOf({ id, region }: Team): object {
  const store = { regions: [region], network: `${id}/data`, zones: "redundant" };
  return {
    [`${id}-db`]: { name: `${id} database`, kind: "relational", engine: "postgresql", ...store },
    [`${id}-cache`]: { name: `${id} cache`, kind: "cache", engine: "redis", ...store },
    [`${id}-queue`]: { name: `${id} work`, kind: "message-broker", engine: "rabbitmq", ...store },
    [`${id}-files`]: { name: `${id} files`, kind: "object-storage", hosting: { service: "azure-storage" }, ...store },
  };
}

function https(to: string): Connection {
  return { to, protocol: "https", tls: true };
}
