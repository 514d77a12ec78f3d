import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");

/** A file of the project as it stands in the working tree, by its path from the root. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** The files that belong to the project: those under version control that are there. */
export function projectFiles(): readonly string[] {
  const listed = execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return listed.split("\n").filter((file) => file !== "" && existsSync(path.join(ROOT, file)));
}

export function readProjectFile(file: string): ProjectFile {
  return { path: file, text: readFileSync(path.join(ROOT, file), "utf8") };
}

/** The TypeScript that somebody writes by hand, below a folder. */
export function sourceFiles(folder: string): readonly ProjectFile[] {
  return projectFiles()
    .filter((file) => file.startsWith(`${folder}/`) && /\.ts$/.test(file) && !/\.(?:generated|d)\.ts$/.test(file))
    .map(readProjectFile);
}

/** What a file imports, types included: paths from the root, and packages by their name. */
export function importsOf({ path: file, text }: ProjectFile): readonly string[] {
  return [...text.matchAll(IMPORT)].map((match) => {
    const wanted = match[1] ?? match[2] ?? match[3] ?? "";
    return wanted.startsWith(".") ? path.posix.join(path.posix.dirname(file), wanted) : wanted;
  });
}

const IMPORT = /^(?:import|export)\b[^;"`]*?\bfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;
