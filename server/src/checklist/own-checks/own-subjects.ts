import type { SchemaNode } from "../../schema/schema-node.ts";
import { schemaAt } from "../../schema/schema-tree.ts";
import type { Path } from "../../text/path.ts";
import type { SubjectKind } from "../subject.ts";

/** A sort of things that own checks may be about. */
export interface OwnSubject {
  readonly kind: Exclude<SubjectKind, "waiver">;
  /** What people call one of them. */
  readonly noun: string;
  /** Where one of them stands in a document; `EXAMPLE` is an identifier. */
  readonly path: Path;
  /** Whether it may be looked at although the file says nothing of it: then a fix writes the whole section. */
  readonly isSection: boolean;
  /** What the lowered thing has beside the fields of the language. */
  readonly added: readonly string[];
}

/** The identifier of the thing in `OwnSubject.path`. */
export const EXAMPLE = "example";

/** The sort that `for` names; `undefined`: there is none. */
export function ownSubject(name: unknown): OwnSubject | undefined {
  return SUBJECTS.find(({ kind }) => kind === name);
}

/** What the language says of such things. */
export function languageOf({ path }: OwnSubject): SchemaNode | undefined {
  const node = schemaAt(path);
  return node?.kind === "list" ? node.item : node;
}

function entity(kind: OwnSubject["kind"], noun: string, ...section: readonly string[]): OwnSubject {
  return { kind, noun, path: [...section, EXAMPLE], isSection: false, added: ["id"] };
}

function section(kind: OwnSubject["kind"]): OwnSubject {
  return { kind, noun: `the section "${kind}"`, path: [kind], isSection: true, added: [] };
}

const SUBJECTS: readonly OwnSubject[] = [
  { kind: "architecture", noun: "the architecture", path: [], isSection: false, added: [] },
  entity("component", "a component", "components"),
  entity("database", "a database", "databases"),
  entity("client", "a client", "clients"),
  entity("external", "an external system", "externals"),
  entity("ingress", "an ingress entry", "networking", "ingress"),
  entity("adminAccess", "an admin access", "networking", "adminAccess"),
  entity("link", "a link", "networking", "links"),
  entity("sla", "an sla", "slas"),
  {
    kind: "connection",
    noun: "a connection",
    path: ["components", EXAMPLE, "connects", 0],
    isSection: false,
    added: ["from"],
  },
  { kind: "engagement", noun: "an engagement", path: ["engagements", 0], isSection: false, added: [] },
  section("project"),
  section("team"),
  section("usage"),
  section("networking"),
  section("identity"),
  section("tenancy"),
  section("deployment"),
  section("operations"),
  section("recovery"),
  section("data"),
  section("compliance"),
  section("portability"),
  section("migration"),
  section("engagements"),
];
