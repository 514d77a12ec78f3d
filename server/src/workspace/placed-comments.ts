import type { IgnoreComment } from "../checklist/ignore-comments.ts";
import { type Path, pathKey } from "../text/path.ts";
import type { SourceFile } from "./source-file.ts";
import type { Sources } from "./sources.ts";

/** A waiver by comment of one of several files; its paths are those of the architecture. */
export interface PlacedComment extends IgnoreComment {
  readonly uri: string;
}

/** The waivers by comment of all files. */
export function commentsOf(sources: Sources): readonly PlacedComment[] {
  return sources.files.flatMap((file) => file.comments.map((comment) => placed(comment, file, sources)));
}

function placed(comment: IgnoreComment, file: SourceFile, sources: Sources): PlacedComment {
  const { uri } = file;
  if (sources.files.length === 1) return { ...comment, uri };
  // A section may stand in several files; what is found at its key stands in the first of them, and is waived there.
  const own = comment.paths.map((path) => sources.pathFrom(file, path)).filter((path) => isAt(file, path, sources));
  const [path = []] = own;
  return { ...comment, uri, path, paths: own, covers: new Set(own.map(pathKey)) };
}

function isAt(file: SourceFile, path: Path, sources: Sources): boolean {
  return sources.home(path).file === file;
}
