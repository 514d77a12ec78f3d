import type { Snapshot } from "../workspace/snapshot.ts";
import type { Offer } from "./completion-offer.ts";
import type { CompletionSite } from "./completion-site.ts";
import { describeCheck } from "./describe-check.ts";

/** The ids of checks that a waiver may name: those that report something now come first. */
export function checkOffers({ surroundings, checklist }: Snapshot): readonly Offer[] {
  const times = new Map<string, number>();
  for (const { check, under } of checklist.findings) {
    for (const id of [check, ...under]) times.set(id, (times.get(id) ?? 0) + 1);
  }
  const ids = [...surroundings.checks.keys()];
  const reported = ids.filter((id) => times.has(id));
  const others = ids.filter((id) => !times.has(id));
  return [...reported, ...others].map((label) => {
    const count = times.get(label) ?? 0;
    return {
      label,
      kind: "value",
      ...(count === 0 ? {} : { detail: count === 1 ? "reported now" : `reported now, ${count} times` }),
      documentation: () => describeCheck(label, surroundings.checks) ?? "",
    };
  });
}

/** The places that a waiver may name: where its check, or if that is not said any check, reports something, then every entity. */
export function placeOffers({ path }: CompletionSite, { tree, checklist, architecture }: Snapshot): readonly Offer[] {
  const stated = tree.find([...path.slice(0, -1), "check"])?.green;
  const check = stated?.kind === "scalar" ? stated.value : undefined;
  const found = checklist.findings.filter((finding) => {
    return check === undefined || check === null || finding.check === check || finding.under.some((id) => id === check);
  });
  const reported = new Set(found.map(({ subject }) => subject.place).filter((place) => place !== "architecture"));
  const entities = [...architecture.entities.values()].map((entity) => entity.path.join("."));
  return [...new Set([...reported, ...entities])].map((label) => ({
    label,
    kind: "value",
    ...(reported.has(label) ? { detail: "reported now" } : {}),
    documentation: () => "What lies in this place is left out, too.",
  }));
}
