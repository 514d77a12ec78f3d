import fc from "fast-check";

const IDS = ["c1", "c1", "c2", "c2", "c3", "d1", "d1", "d2", "i1", "x1", "x2", "gone"];

/** Small random documents with all that bears on availability, circles and shared things included, as plain values. */
export const arbitraryArchitecture = fc
  .record({
    regions: fc.record({ r1: regionFacts(), r2: regionFacts() }),
    externals: fc.record({ x1: external(), x2: external() }, { requiredKeys: [] }),
    ingress: fc.record({ i1: ingress() }, { requiredKeys: [] }),
    components: fc.record({ c1: component(), c2: component(), c3: component() }, { requiredKeys: ["c1"] }),
    databases: fc.record({ d1: database(), d2: database() }, { requiredKeys: [] }),
    links: fc.record({ l1: fc.record({ availability: figure() }) }, { requiredKeys: [] }),
    clients: fc.record({ browser: fc.record({ connects: connects() }) }),
    sla: fc.record({ needs: fc.array(need(), { maxLength: 4 }) }, { requiredKeys: [] }),
  })
  .map(({ regions, ingress, links, sla, ...sections }) => ({
    architecture: 1,
    name: "Random",
    networking: { regions, ingress, links, egress: { e1: { region: "r2", availability: "99%" } } },
    ...sections,
    slas: { journey: { entry: "browser", ...sla } },
  }));

function figure() {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom("90%", "99.9%", "50%", "0%", "100%", "75%", "99.99%") },
    { weight: 1, arbitrary: fc.constant("unknown") },
  );
}

function scoped() {
  return fc.record({ value: figure(), scope: fc.constantFrom("instance", "group", "service") });
}

function regionFacts() {
  return fc.record({ availability: fc.constant("98%"), zoneAvailability: fc.constant("95%") }, { requiredKeys: [] });
}

function connects() {
  const connection = fc.record(
    {
      to: fc.constantFrom(...IDS),
      required: fc.boolean(),
      mode: fc.constantFrom("sync", "async"),
      over: fc.constantFrom("l1", "e1"),
      oneOf: fc.constantFrom("a", "a", "b"),
    },
    { requiredKeys: ["to"] },
  );
  return fc.array(connection, { maxLength: 3 });
}

function placed() {
  return {
    availability: scoped(),
    regions: fc.constantFrom(["r1"], ["r2"], ["r1", "r2"], ["r2", "r1"]),
    zones: fc.constantFrom([1], [1, 2], [1, 2, 3], "none"),
    scaling: fc.record({ instances: fc.constantFrom(1, 2, 3), required: fc.constantFrom(1, 2) }, { requiredKeys: [] }),
    failover: fc.record(
      {
        mode: fc.constantFrom("active-active", "active-passive", "none"),
        time: fc.constantFrom("15m", "5h"),
        success: fc.constantFrom("95%", "60%"),
        repairTime: fc.constant("4h"),
      },
      { requiredKeys: ["mode"] },
    ),
    critical: fc.boolean(),
    connects: connects(),
  };
}

function component() {
  const hosting = fc.record({ on: fc.constantFrom("c1", "c2", "c3") });
  const kind = fc.constantFrom("api", "api", "cluster");
  return fc.record({ ...placed(), hosting, kind }, { requiredKeys: ["availability", "connects"] });
}

function database() {
  const replication = fc.record(
    {
      mode: fc.constantFrom("async", "sync"),
      to: fc.constantFrom(["r2"], ["r1", "r2"]),
      failover: fc.constantFrom("automatic", "manual"),
      failoverTime: fc.constant("2m"),
    },
    { requiredKeys: ["mode", "to"] },
  );
  return fc.record({ ...placed(), replication }, { requiredKeys: ["availability"] });
}

function ingress() {
  const kind = fc.constantFrom("global-load-balancer", "load-balancer");
  return fc.record(
    { ...placed(), kind, on: fc.constantFrom("c2", "c3") },
    { requiredKeys: ["availability", "connects"] },
  );
}

function external() {
  return fc.record({ availability: figure(), connects: connects() }, { requiredKeys: ["availability"] });
}

function need() {
  const oneOf = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 2 }).map((ids) => ({ oneOf: ids }));
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...IDS) }, { weight: 1, arbitrary: oneOf });
}
