import { testMutations } from "../../support/mutation-table.ts";

testMutations("promises", {
  "how critical it is": {
    of: "saas-azure",
    set: { "slas.daily-work.criticality": null },
    appears: ["availability/criticality at slas.daily-work"],
    absent: ["availability/criticality at slas"],
  },
  "no promise at all is one question each": {
    of: "saas-azure",
    set: { slas: undefined },
    appears: [
      "availability/criticality at slas",
      "availability/target at slas",
      "availability/maintenance-window at slas",
      "availability/outage-consequence at slas",
    ],
  },
  "no promise, in so many words, is the same": {
    of: "saas-azure",
    set: { slas: {} },
    appears: ["availability/criticality at slas", "availability/target at slas"],
  },
  "what an hour costs": {
    of: "saas-azure",
    set: { "slas.daily-work.downtimeCost": undefined },
    appears: ["availability/high-sla at slas.daily-work"],
  },
  "it matters little, and much is promised": {
    of: "saas-azure",
    set: { "slas.daily-work.criticality": "low" },
    appears: ["availability/low-sla at slas.daily-work"],
  },
  "more than can be reached": {
    of: "saas-azure",
    set: { "slas.daily-work.availability": "99.999%" },
    appears: [
      "availability/target-reachable at slas.daily-work",
      "availability/dependency-below-target at slas.daily-work",
    ],
  },
  "someone else's figure is not stated": {
    of: "marketplace-aws",
    set: { "externals.payments.availability": undefined },
    appears: ["availability/external-without-figure at externals.payments"],
  },
  "someone else offers no figure": {
    of: "marketplace-aws",
    set: { "externals.payments.availability": "none" },
    appears: ["availability/external-without-figure at externals.payments"],
  },
  "someone else's figure, of whom nothing depends": {
    of: "marketplace-aws",
    set: { "externals.parcels.availability": undefined },
    absent: ["availability/external-without-figure at externals.parcels"],
  },
  "a window longer than the promise allows": {
    of: "erp-migration",
    set: { "slas.orders.maintenance.excluded": false },
    appears: ["availability/error-budget at slas.orders"],
  },
  "a window that is not allowed": {
    of: "erp-migration",
    given: { "slas.orders.maintenance.excluded": false },
    set: { "slas.orders.maintenance.allowed": false },
    vanishes: ["availability/error-budget at slas.orders"],
  },
  "releases need no stop": {
    of: "erp-migration",
    given: { "slas.orders.maintenance.excluded": false },
    set: { "deployment.application.downtime": "none" },
    vanishes: ["availability/error-budget at slas.orders"],
  },
  "an agreed window": {
    of: "erp-migration",
    set: { "slas.orders.maintenance": {} },
    appears: ["availability/maintenance-window at slas.orders"],
  },
  "a tier that is not named": {
    of: "kubernetes",
    set: {
      "components.k8s.hosting": "azure-aks",
      slas: { main: { entry: "app", availability: "99.9%" } },
    },
    appears: ["availability/tier-not-stated at components.k8s"],
  },
  "a tier without a commitment": {
    of: "kubernetes",
    set: {
      "components.k8s.hosting": { service: "azure-aks", tier: "Free" },
      slas: { main: { entry: "app", availability: "99.9%" } },
    },
    appears: ["availability/tier-without-sla at components.k8s"],
    absent: ["availability/tier-not-stated at components.k8s"],
  },
  "the figure of a control plane": {
    of: "kubernetes",
    set: {
      "components.k8s.hosting": { service: "azure-aks", tier: "Standard" },
      "components.k8s.zones": "redundant",
      "components.ms1.availability": "99.95%",
    },
    appears: ["availability/control-plane-figure at components.ms1"],
  },
});
