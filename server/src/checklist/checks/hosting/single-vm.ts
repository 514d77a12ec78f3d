import type { Analysis } from "../../../analysis/analysis.ts";
import type { Component } from "../../../model/component.ts";
import { defineCheck } from "../../define-check.ts";
import { placeOf } from "../../place.ts";
import { listIds } from "../../wording/list-words.ts";
import { yaml } from "../../yaml.ts";

export default defineCheck({
  kind: "risk",
  severity: "warning",
  subject: "component",
  asks: "Is everything on one virtual machine?",
  why: "One machine means one failure domain, one maintenance unit and a 'scale up only' ceiling.",
  example: "Web and MySQL share one 8-core VM; there is no second machine.",
  references: ["Technical envisioning session: LAMP, physical infrastructure"],
  answeredBy: ["components.*.scaling.instances", "components.*.hosting.on"],
  reportedAt: ["<subject>.scaling", "<subject>.hosting", "<subject>"],
  askedUnder: "hosting/current-hosting",

  *check(component, { analysis }) {
    const model = analysis.modelOf(component);
    if ((model !== "vm" && model !== "on-premises") || component.critical === false) return;
    const shared = sharedMachineOf(component, analysis);
    if (shared === undefined && component.scaling?.instances?.max !== 1) return;
    const others = analysis.hostedOn((shared ?? component).id).filter((guest) => guest !== component);
    yield {
      shared: shared?.id,
      machine: placeOf((shared ?? component).path),
      others: others.map(({ id }) => id),
    };
  },
  message: ({ id, shared, others }) => {
    const wanted = "Two or more instances are wanted, or a reason why one is enough.";
    if (shared !== undefined) {
      return `"${id}" is on one machine, "${shared}", with ${listIds(others)}: a reboot, a patch or a defect of it stops all of them. ${wanted}`;
    }
    const along = others.length === 0 ? "" : ` (${listIds(others)})`;
    return `"${id}" is one machine: a reboot, a patch or a defect of it stops everything on it${along}. ${wanted}`;
  },

  fixes: [
    {
      title: "Run two or more",
      at: "<machine>",
      snippet: "scaling: { direction: horizontal, instances: { min: ${1:2}, max: ${2:6} } }",
    },
  ],

  examples: [
    {
      title: "One machine",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            kind: web-app
            hosting: vm
            scaling: { direction: fixed, instances: 1 }
          # ^^^^^^^ "web" is one machine: a reboot, a patch or a defect of it stops everything on it. Two or more instances are wanted, or a reason why one is enough.
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web:
            kind: web-app
            hosting: vm
            scaling: { direction: horizontal, instances: { min: 2, max: 6 } }
      `,
    },
    {
      title: "The application and its database share a machine",
      bad: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: { on: machine }, connects: [orders] }
                              # ^^^^^^^ "web" is on one machine, "machine", with "orders": a reboot, a patch or a defect of it stops all of them. Two or more instances are wanted, or a reason why one is enough.
          machine: { kind: virtual-machine }
        databases:
          orders: { engine: mysql, hosting: { on: machine } }
      `,
      fixed: yaml`
        architecture: 1
        name: Shop
        components:
          web: { kind: web-app, hosting: { on: machine }, connects: [orders] }
          machine: { kind: virtual-machine, scaling: { direction: horizontal, instances: { min: 2, max: 6 } } }
        databases:
          orders: { engine: mysql, hosting: { on: machine } }
      `,
    },
    {
      title: "Two machines",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          web: { hosting: { on: machines }, connects: [orders] }
          machines: { kind: virtual-machine, scaling: { instances: 2 } }
        databases:
          orders: { engine: mysql, hosting: { on: machines } }
      `,
    },
    {
      title: "Nobody needs it, or it has its machine for itself and the number is not known",
      good: yaml`
        architecture: 1
        name: Shop
        components:
          reports: { kind: worker, critical: false, hosting: vm, scaling: { instances: 1 } }
          web: { kind: web-app, hosting: { on: machine } }
          machine: { kind: virtual-machine }
      `,
    },
  ],
});

/** The machine that it shares with something else, unless there are several of the machine. */
function sharedMachineOf(component: Component, analysis: Analysis): Component | undefined {
  const host = analysis.hostOf(component);
  if (host?.section !== "components" || host.kind !== "virtual-machine") return undefined;
  if ((host.scaling?.instances?.min ?? 1) >= 2) return undefined;
  return analysis.hostedOn(host.id).some((guest) => isElse(guest, component)) ? host : undefined;
}

function isElse(guest: { readonly section: string }, component: Component): boolean {
  return guest !== component && guest.section !== "ingress";
}
