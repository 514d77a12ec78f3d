// A made-up but plausible system of any size: layers of services over shared databases, the same for the same size.

/** The text of an architecture of `size` components. */
export function largeDocument(size) {
  const databases = Math.max(1, Math.round(size / 10));
  const lines = [
    "architecture: 1",
    "name: Large system",
    "clients:",
    "  browser: { kind: single-page-app, connects: [{ to: front-door, protocol: https }] }",
    "networking:",
    "  regions: [westeurope, northeurope]",
    "  ingress:",
    `    front-door: { kind: global-load-balancer, service: azure-front-door, tier: Premium, connects: [${names("service", Math.min(size, 20))}] }`,
    "components:",
    ...Array.from({ length: size }, (_, i) => component(i, size, databases)),
    "databases:",
    ...Array.from({ length: databases }, (_, i) => database(i)),
    "slas:",
    "  main: { entry: browser, availability: 99.9%, rpo: 15m, rto: 4h }",
    "",
  ];
  return lines.join("\n");
}

function component(i, size, databases) {
  const called = [i * 2 + 1, i * 2 + 2]
    .filter((other) => other < size)
    .map((other) => `{ to: service-${other}, protocol: https }`);
  const kinds = ["api", "microservice", "worker", "web-app"];
  return [
    `  service-${i}:`,
    `    kind: ${kinds[i % kinds.length]}`,
    i % 3 === 0 ? "    technology: php" : '    technology: { language: java, version: "21" }',
    i % 4 === 0 ? "    hosting: vm" : "    hosting: { service: azure-container-apps }",
    `    scaling: { direction: horizontal, instances: { min: 2, max: ${2 + (i % 8)} } }`,
    `    connects: [${[...called, `{ to: store-${i % databases}, protocol: postgres, pool: 10 }`].join(", ")}]`,
  ].join("\n");
}

function database(i) {
  return [
    `  store-${i}:`,
    "    engine: postgres",
    "    hosting: { service: azure-database-postgresql-flexible, tier: General Purpose }",
    i % 2 === 0 ? "    zones: redundant" : "    exposure: private",
    "    backup: { interval: 1h, retention: 30d }",
    "    size: 100GB",
  ].join("\n");
}

function names(prefix, count) {
  return Array.from({ length: count }, (_, i) => `${prefix}-${i}`).join(", ");
}
