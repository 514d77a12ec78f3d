import type { Architecture, Entity } from "../../model/architecture.ts";
import { nearest } from "../../text/nearest.ts";
import { labelOf, titled } from "../element-words.ts";
import type { View } from "../scene.ts";

/** Which picture of an architecture is wanted. */
export type ViewRequest =
  | { readonly view: "deployment" }
  | { readonly view: "network" }
  /** `sla`: the identifier of the promise. */
  | { readonly view: "journey"; readonly sla: string }
  | { readonly view: "data-flow" }
  /** `of`: the identifier of the element that is reached. */
  | { readonly view: "reach"; readonly of: string };

export const DEPLOYMENT: ViewRequest = { view: "deployment" };

/** A picture that an architecture can be looked at by. */
export interface OfferedView {
  readonly view: View;
  readonly title: string;
  /** What it answers, in a sentence. */
  readonly summary: string;
  /** What one of `choices` has to be named for; `undefined`: nothing. */
  readonly needs: "sla" | "of" | undefined;
  /** In the order of the file; empty where nothing is needed. */
  readonly choices: readonly ViewChoice[];
}

export interface ViewChoice {
  readonly id: string;
  readonly label: string;
}

/** The views on offer, in the order in which a chooser lists them; one that needs what the file does not have is not offered. */
export function viewsOf(architecture: Architecture): readonly OfferedView[] {
  return ALL_VIEWS.map((view) => ({ ...view, choices: choicesFor(view.needs, architecture) })).filter(
    ({ needs, choices }) => needs === undefined || choices.length > 0,
  );
}

/** Why a view cannot be drawn, in a sentence: it is of something that the file does not have. `undefined`: it can be. */
export function absenceOf(request: ViewRequest, architecture: Architecture): string | undefined {
  const [what, id] =
    request.view === "journey"
      ? (["sla", request.sla] as const)
      : request.view === "reach"
        ? (["of", request.of] as const)
        : [undefined, ""];
  if (what === undefined) return undefined;
  const known = choicesFor(what, architecture).map((choice) => choice.id);
  if (known.includes(id)) return undefined;
  const entity = what === "of" ? architecture.entities.get(id) : undefined;
  if (entity !== undefined)
    return `"${id}" is ${entity.section === "clients" ? "a client" : "an egress"}: nothing calls it.`;
  return `There is no ${what === "sla" ? "SLA" : "element"} "${id}". ${knownWords(id, known)}`;
}

/** What may be named instead: what was meant as like as not, else the first of what there is. */
export function knownWords(id: string | undefined, known: readonly string[]): string {
  const meant = id === undefined ? undefined : nearest(id, known);
  if (meant !== undefined) return `Did you mean "${meant}"?`;
  if (known.length === 0) return "The file has none.";
  return `There ${known.length === 1 ? "is" : "are"} ${known.slice(0, 12).join(", ")}${known.length > 12 ? ", …" : ""}.`;
}

/** What a view that needs something can be of. */
export function choicesFor(needs: OfferedView["needs"], architecture: Architecture): readonly ViewChoice[] {
  switch (needs) {
    case undefined:
      return [];
    case "sla":
      return architecture.slas.map(({ id, name }) => ({ id, label: name ?? titled(id) }));
    case "of":
      return [...architecture.entities.values()]
        .filter(isReached)
        .map((entity) => ({ id: entity.id, label: labelOf(entity) }));
  }
}

/** Whether asking who can reach it makes sense: nothing calls clients, and what leaves over an egress calls something else. */
function isReached({ section }: Entity): boolean {
  return section !== "clients" && section !== "egress";
}

export const ALL_VIEWS: readonly Omit<OfferedView, "choices">[] = [
  {
    view: "deployment",
    title: "Deployment",
    summary: "What runs where, and who calls what over what.",
    needs: undefined,
  },
  {
    view: "network",
    title: "Network and trust boundaries",
    summary: "Who crosses which boundary, and what protects the crossing.",
    needs: undefined,
  },
  {
    view: "journey",
    title: "Journey",
    summary: "What a promise leans on, and how its availability comes about.",
    needs: "sla",
  },
  {
    view: "data-flow",
    title: "Data flow",
    summary: "Which data go from where to where, and where they are kept.",
    needs: undefined,
  },
  { view: "reach", title: "Who can reach it", summary: "Every way to one element, hop by hop.", needs: "of" },
];
