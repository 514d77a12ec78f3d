/**
 * Where something stands in a document, independent of lines and columns: the keys and
 * list indexes from the top, such as `["components", "web", "connects", 0]`.
 */
export type Path = readonly (string | number)[];

/** A path as one string that no two different paths share; for keys of maps, not for people. */
export function pathKey(path: Path): string {
  return path.map((step) => String(step).replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
}

export function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => String(step) === String(b[index]));
}

/** Whether `path` is `ancestor` itself or lies in it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return path.length >= ancestor.length && ancestor.every((step, index) => String(step) === String(path[index]));
}
