import { type Document, isMap, isScalar, isSeq } from "yaml";
import type { Check } from "../../server/src/checklist/check.ts";
import type { Path } from "../../server/src/text/path.ts";

/** The places of a document at which a check is or could be answered: its subject's own, and of other sections all. */
export function answersIn(document: Document, check: Check, subject: Path): readonly Path[] {
  return check.answeredBy.flatMap((pattern) => {
    const steps = pattern.split(".");
    const different = steps.findIndex((step, index) => step !== "*" && step !== String(subject[index]));
    const shared = Math.min(different === -1 ? steps.length : different, subject.length);
    return placesOf(document, subject.slice(0, shared), steps.slice(shared));
  });
}

/** The document with `unknown` at these places. What stands in its short form on the way there becomes `unknown` as a whole. */
export function withUnknown(document: Document, paths: readonly Path[]): Document {
  const edited = document.clone();
  for (const path of paths) {
    const short = path.findIndex((_, index) => index > 0 && standsAlone(edited, path.slice(0, index), path[index]));
    const place = short === -1 ? path : path.slice(0, short);
    const target: unknown = typeof place.at(-1) === "number" ? edited.getIn(place) : undefined;
    // A connection stays one: it is its target's identifier that stood alone.
    edited.setIn(
      place,
      typeof target === "string" ? edited.createNode({ to: target, [String(path[short])]: "unknown" }) : "unknown",
    );
  }
  return edited;
}

function placesOf(document: Document, place: Path, steps: readonly string[]): readonly Path[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [place];
  if (step !== "*") return placesOf(document, [...place, step], rest);
  const node = document.getIn(place, true);
  if (isMap(node)) {
    return node.items.flatMap(({ key }) =>
      placesOf(document, [...place, String(isScalar(key) ? key.value : key)], rest),
    );
  }
  return isSeq(node) ? node.items.flatMap((_, index) => placesOf(document, [...place, index], rest)) : [];
}

function standsAlone(document: Document, place: Path, next: string | number | undefined): boolean {
  const node = document.getIn(place, true);
  return isScalar(node) || (isSeq(node) && typeof next !== "number");
}
