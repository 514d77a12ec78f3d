import { URI, Utils } from "vscode-uri";
import type { Path } from "../text/path.ts";
import { isConfigFile, isYamlFile } from "./file-names.ts";
import { folderOf, type IncludeTarget, includeTarget, isPattern, isRelative, pathBelow } from "./include-target.ts";
import type { Include, SourceFile } from "./source-file.ts";

/** The files that are known so far: what is not read yet is wanted, and asked for again once it is. */
export interface KnownFiles {
  readonly file: (uri: string) => SourceFile | "absent" | "unread";
  /** The YAML files below a folder, at any depth, each in the form of `keyOf`, in their order. */
  readonly list: (folder: string) => readonly string[] | "unread";
}

/** What a root includes, directly and by way of others; each file once, in the order in which it is met. */
export interface IncludeClosure {
  readonly parts: readonly SourceFile[];
  readonly faults: readonly IncludeFault[];
  /** What must be read before the closure is whole. */
  readonly wanted: Wanted;
}

export interface Wanted {
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Something wrong with an entry of `include`. */
export interface IncludeFault {
  readonly check: "names/include" | "names/include-cycle";
  /** The file in which it stands, and its path there. */
  readonly uri: string;
  readonly path: Path;
  readonly message: string;
  readonly related: readonly { readonly uri: string; readonly path: Path; readonly message: string }[];
}

/** More files than this are no architecture, but a pattern that means too much. */
const MOST_FILES = 2_000;

export function includeClosure(root: SourceFile, known: KnownFiles): IncludeClosure {
  const walk: Walk = {
    root,
    known,
    met: new Map([[keyOf(root.uri), root]]),
    faults: new Map(),
    files: new Set(),
    folders: new Set(),
  };
  follow(root, [], walk);
  const [, ...parts] = walk.met.values();
  return { parts, faults: [...walk.faults.values()], wanted: { files: [...walk.files], folders: [...walk.folders] } };
}

/** One form of a URI that may be written in several. */
export function keyOf(uri: string): string {
  return URI.parse(uri).toString();
}

interface Walk {
  readonly root: SourceFile;
  readonly known: KnownFiles;
  readonly met: Map<string, SourceFile>;
  readonly faults: Map<string, IncludeFault>;
  readonly files: Set<string>;
  readonly folders: Set<string>;
}

/** How a file was come to: the entries that led there, outermost first. */
type Trail = readonly { readonly file: SourceFile; readonly include: Include }[];

function follow(file: SourceFile, trail: Trail, walk: Walk): void {
  for (const include of file.includes) {
    const here = [...trail, { file, include }];
    const wrong = refusal(include.target, file.uri);
    if (wrong !== undefined) report("names/include", file, include, wrong, walk);
    else {
      const target = includeTarget(include.target, file.uri);
      if (target.kind === "pattern") followPattern(here, target, file, include, walk);
      else followPath(here, target.uri, file, include, walk);
    }
  }
}

function followPath(here: Trail, uri: string, file: SourceFile, include: Include, walk: Walk): void {
  const start = here.findIndex((step) => keyOf(step.file.uri) === uri);
  if (start >= 0) {
    reportCycle(here.slice(start), walk);
    return;
  }
  if (enter(uri, here, walk) === "absent") {
    report("names/include", file, include, `There is no file "${include.target}" to include.`, walk);
  }
}

type Pattern = Extract<IncludeTarget, { kind: "pattern" }>;

function followPattern(here: Trail, { folder, fits }: Pattern, file: SourceFile, include: Include, walk: Walk): void {
  const listed = walk.known.list(folder);
  if (listed === "unread") {
    walk.folders.add(folder);
    return;
  }
  // A pattern means neither the file that it stands in, nor one that led there, nor the settings.
  const above = new Set(here.map((step) => keyOf(step.file.uri)));
  const found = listed.filter((uri) => !above.has(uri) && !isConfigFile(uri) && fits(uri));
  if (found.length === 0) {
    report("names/include", file, include, `No YAML file fits "${include.target}".`, walk);
  }
  for (const uri of found) enter(uri, here, walk);
}

function enter(uri: string, here: Trail, walk: Walk): "absent" | undefined {
  if (walk.met.has(uri) || walk.files.has(uri)) return undefined;
  const last = here.at(-1);
  // What is yet to be read counts too: nobody waits for a hundred thousand files to be told that they are too many.
  if (last !== undefined && walk.met.size + walk.files.size >= MOST_FILES) {
    const message = `More than ${MOST_FILES} files are included; what is left over is not read.`;
    report("names/include", last.file, last.include, message, walk);
    return undefined;
  }
  const part = walk.known.file(uri);
  if (part === "absent") return "absent";
  if (part === "unread") walk.files.add(uri);
  else {
    walk.met.set(uri, part);
    follow(part, here, walk);
  }
  return undefined;
}

/** Why an entry is not followed at all. */
function refusal(target: string, from: string): string | undefined {
  if (URI.parse(from).scheme === "untitled") {
    return `Save this file first: "${target}" is taken to be relative to its folder.`;
  }
  if (!isRelative(target)) {
    return `"${target}" is no path relative to this file, such as services/cart.yaml or services/*.yaml.`;
  }
  if (!isPattern(target) && !isYamlFile(target)) {
    return `"${target}" is no YAML file; a name that ends in .yaml or .yml is wanted.`;
  }
  return undefined;
}

function report(
  check: IncludeFault["check"],
  { uri }: SourceFile,
  { path }: Include,
  message: string,
  { faults }: Walk,
  related: IncludeFault["related"] = [],
): void {
  const key = `${uri} ${path.join(".")}`;
  if (!faults.has(key)) faults.set(key, { check, uri, path, message, related });
}

/** Said at each entry of the circle, for any of them may be the wrong one. */
function reportCycle(circle: Trail, walk: Walk): void {
  const names = [...circle, ...circle.slice(0, 1)].map(({ file }) => `"${nameOf(file.uri, walk.root.uri)}"`);
  const message = `Files include each other in a circle: ${names.join(" → ")}.`;
  for (const step of circle) {
    const related = circle
      .filter((other) => other !== step)
      .map(({ file, include }) => ({ uri: file.uri, path: include.path, message: "A part of the circle." }));
    report("names/include-cycle", step.file, step.include, message, walk, related);
  }
}

/** A file as people name it beside the root: relative to the root's folder where it lies below it. */
export function nameOf(uri: string, rootUri: string): string {
  const key = keyOf(uri);
  return pathBelow(folderOf(rootUri).toString(), key) ?? Utils.basename(URI.parse(key));
}
