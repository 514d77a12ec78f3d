// A system of many domains, as large ones are: each with its API, workers and stores, calling a few neighbours.

const ENGINES = ["postgresql", "mongodb", "mysql", "redis"];
const LANGUAGES = ["go", "java", "python", "typescript", "rust", "csharp"];
const PER_DOMAIN = 6;

/** The document, as plain data, of an architecture with so many components and databases together. */
export function largeArchitecture(count) {
  const domains = Math.max(1, Math.ceil((count - 1) / PER_DOMAIN));
  const components = {};
  const databases = {};
  const subnets = {};
  const isFull = () => Object.keys(components).length + Object.keys(databases).length >= count;
  for (let domain = 0; domain < domains && !isFull(); domain++)
    addDomain(domain, domains, { components, databases, subnets }, isFull);
  return {
    architecture: 1,
    name: `A system of ${count} components`,
    clients: {
      browser: { kind: "single-page-app", connects: [{ to: "edge", protocol: "https" }] },
      mobile: { kind: "mobile", connects: [{ to: "edge", protocol: "https" }] },
    },
    externals: { payment: { name: "Payments", provider: "Stripe" }, mail: { name: "Mail", purpose: "mail" } },
    networking: {
      regions: ["westeurope"],
      networks: { spoke: { kind: "vnet", region: "westeurope", subnets } },
      ingress: {
        edge: {
          kind: "application-gateway",
          connects: Object.keys(components)
            .filter((id) => id.endsWith("-api"))
            .slice(0, 8),
        },
      },
    },
    components,
    databases,
  };
}

function addDomain(domain, domains, { components, databases, subnets }, isFull) {
  const id = `d${domain}`;
  const network = `spoke/${id}`;
  subnets[id] = {};
  const next = (by) => `d${(domain * 2 + by) % domains}-api`;
  const language = LANGUAGES[domain % LANGUAGES.length];
  const add = (map, name, value) => {
    if (!isFull()) map[name] = { network, ...value };
  };
  const neighbours = [...new Set([next(1), next(2)])].filter((name) => name !== `${id}-api`);
  const external = domain % 7 === 0 ? [{ to: "payment", protocol: "https" }] : [];
  add(components, `${id}-api`, {
    kind: "api",
    technology: language,
    scaling: { instances: { min: 2, max: 6 } },
    zones: [1, 2, 3],
    connects: [
      { to: `${id}-db`, protocol: "postgres", tls: true },
      { to: `${id}-queue`, protocol: "amqp", mode: "async" },
      ...neighbours.map((to) => ({ to, protocol: "grpc" })),
      ...external,
    ],
  });
  add(databases, `${id}-db`, { kind: "relational", engine: ENGINES[domain % ENGINES.length], zones: [1, 2, 3] });
  add(databases, `${id}-queue`, { kind: "message-broker", engine: "rabbitmq" });
  add(components, `${id}-worker`, {
    kind: "worker",
    technology: language,
    connects: [
      { to: `${id}-queue`, use: "consume", protocol: "amqp" },
      { to: `${id}-db`, protocol: "postgres", tls: true },
    ],
  });
  add(components, `${id}-web`, {
    kind: "web-app",
    technology: "react",
    connects: [{ to: `${id}-api`, protocol: "https" }],
  });
  add(databases, `${id}-cache`, { kind: "cache", engine: "redis" });
}
