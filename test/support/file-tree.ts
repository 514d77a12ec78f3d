import { CATALOGUE } from "../../server/src/catalogue/catalogue.ts";
import { CHECKS } from "../../server/src/checklist/registry.generated.ts";
import { DEFAULT_SETTINGS } from "../../server/src/settings/settings.ts";
import { Files } from "../../server/src/workspace/files.ts";
import { Snapshot } from "../../server/src/workspace/snapshot.ts";
import { Sources } from "../../server/src/workspace/sources.ts";
import { Whole } from "../../server/src/workspace/whole.ts";
import { TODAY } from "./read-snapshot.ts";

/** Files by their path below the folder of a test. */
export interface FileTree {
  readonly [path: string]: string;
}

/** The folder of a test, with the slash at its end. */
export const FOLDER = "file:///shop/";

/** A disk that holds these files and nothing else. */
export function diskOf(files: FileTree) {
  const texts = new Map(Object.entries(files).map(([path, text]) => [FOLDER + path, text]));
  return {
    texts,
    read: async (uri: string) => texts.get(uri),
    find: async (folder: string) => [...texts.keys()].filter((uri) => uri.startsWith(folder)).sort(),
  };
}

/** The snapshot of a root with what it includes, as it is on the disk, seen from one of the files. */
export async function readFiles(files: FileTree, seenFrom = "architecture.yaml"): Promise<Snapshot> {
  const loaded = await new Files(diskOf(files)).load(`${FOLDER}architecture.yaml`);
  if (loaded === undefined) throw new Error("There is no architecture.yaml.");
  const sources = new Sources(loaded.root, loaded.parts, loaded.faults);
  const surroundings = { settings: DEFAULT_SETTINGS, catalogue: CATALOGUE, checks: CHECKS, today: TODAY };
  const snapshot = new Snapshot(new Whole(sources, surroundings)).seenFrom(FOLDER + seenFrom);
  if (snapshot === undefined) throw new Error(`"${seenFrom}" is no part of the architecture.`);
  return snapshot;
}
