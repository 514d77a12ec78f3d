/**
 * Where something stands in a document, independent of lines and columns: the keys and
 * list indexes from the top, such as `["components", "web", "connects", 0]`.
 */
export type Path = readonly (string | number)[];

/** A path as one string that no two different paths share; for keys of maps, not for people. */
export function pathKey(path: Path): string {
  return path.map(stepKey).join("/");
}

/** An empty key gets a sign of its own: without one, a path of it alone would look like a path without steps. */
function stepKey(step: string | number): string {
  return step === "" ? "~2" : String(step).replaceAll("~", "~0").replaceAll("/", "~1");
}

export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => String(step) === String(b[index]));
}

/** Whether `path` is `ancestor` itself or lies in it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return path.length >= ancestor.length && ancestor.every((step, index) => String(step) === String(path[index]));
}
