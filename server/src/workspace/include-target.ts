import picomatch from "picomatch";
import { URI, Utils } from "vscode-uri";

/** What an entry of `include` means: one file, or those below a folder that fit a pattern. */
export type IncludeTarget =
  | { readonly kind: "file"; readonly uri: string }
  | { readonly kind: "pattern"; readonly folder: string; readonly fits: (uri: string) => boolean };

/** @param from the file in which the entry stands */
export function includeTarget(target: string, from: string): IncludeTarget {
  const here = folderOf(from);
  if (!isPattern(target)) return { kind: "file", uri: Utils.resolvePath(here, target).toString() };
  const { base, glob } = picomatch.scan(target);
  const folder = Utils.resolvePath(here, base === "" ? "." : base).toString();
  const fits = picomatch(glob);
  return {
    kind: "pattern",
    folder,
    fits: (uri) => {
      const below = pathBelow(folder, uri);
      return below !== undefined && fits(below);
    },
  };
}

/** Whether a path is relative, as entries of `include` must be. */
export function isRelative(target: string): boolean {
  return !/^(?:[a-z][\w+.-]*:|[/\\])/i.test(target);
}

export function isPattern(target: string): boolean {
  return picomatch.scan(target).isGlob === true;
}

/** A pattern as the folder in which it begins, `.` for that of its own file, and what is asked of paths below it. */
export function patternParts(target: string): { readonly base: string; readonly glob: string } {
  const { base, glob } = picomatch.scan(target);
  return { base: base === "" ? "." : base, glob };
}

export function folderOf(uri: string): URI {
  return Utils.dirname(URI.parse(uri));
}

/** The path of a file relative to a folder above it; `undefined` where it lies elsewhere. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const start = folder.endsWith("/") ? folder : `${folder}/`;
  return uri.startsWith(start) ? decoded(uri.slice(start.length)) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A file as an entry of `include` in another one names it; `undefined` where no relative path leads there. */
export function relativeTo(from: string, uri: string): string | undefined {
  const here = folderOf(from);
  const there = URI.parse(uri);
  if (here.scheme !== there.scheme || here.authority !== there.authority) return undefined;
  const above = here.path.split("/").filter((step) => step !== "");
  const steps = there.path.split("/").filter((step) => step !== "");
  const firstApart = above.findIndex((step, index) => steps[index] !== step);
  const common = firstApart < 0 ? above.length : firstApart;
  return [...above.slice(common).map(() => ".."), ...steps.slice(common)].join("/");
}
