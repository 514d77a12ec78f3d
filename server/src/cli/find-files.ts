import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import picomatch from "picomatch";
import { isYamlFile } from "../workspace/file-names.ts";
import { fileFaultWords, UsageError, withPath } from "./usage-error.ts";

export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** How the call means it: by its own name, by a pattern, or by a folder above it. */
  readonly by: "name" | "pattern" | "folder";
}

/** The YAML files that the words of a call mean, in the order of the words, those of one word by their paths; each once. */
export async function findFiles(words: readonly string[], directory: string): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const word of words) {
    for (const file of await filesOf(word, directory)) if (!found.has(file.path)) found.set(file.path, file);
  }
  return [...found.values()];
}

async function filesOf(word: string, directory: string): Promise<readonly FoundFile[]> {
  const absolute = path.resolve(directory, word);
  const isFolder = await isDirectory(absolute, word);
  if (isFolder === true) return await filesBelow(absolute, word);
  if (isFolder === false) return [{ path: absolute, by: "name" }];
  if (picomatch.scan(word.replaceAll("\\", "/")).isGlob) return await filesLike(word, directory);
  throw new UsageError(`Cannot read "${word}": there is no such file or folder.`);
}

/** `undefined`: there is nothing of that name. */
async function isDirectory(absolute: string, word: string): Promise<boolean | undefined> {
  try {
    return (await stat(absolute)).isDirectory();
  } catch (error) {
    const words = fileFaultWords(error);
    if (words === undefined) throw error;
    if (isMissing(error)) return undefined;
    throw new UsageError(`Cannot read "${word}": ${words}.`);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

async function filesBelow(folder: string, name: string): Promise<readonly FoundFile[]> {
  const files = await walk(folder, name);
  return files.filter(isYamlFile).map((file) => ({ path: file, by: "folder" }));
}

/** Of what a pattern fits, the YAML files are meant: `services/**` fits the pictures in there, too. */
async function filesLike(pattern: string, directory: string): Promise<readonly FoundFile[]> {
  const { base, glob } = picomatch.scan(pattern.replaceAll("\\", "/"));
  const folder = path.resolve(directory, base);
  const fits = picomatch(glob, { dot: false });
  const isThere = await isDirectory(folder, base);
  const files = isThere === true ? await walk(folder, base || ".") : [];
  return files
    .filter((file) => isYamlFile(file) && fits(path.relative(folder, file).replaceAll("\\", "/")))
    .map((file) => ({ path: file, by: "pattern" }));
}

/**
 * The YAML files below a folder by their paths, as far as one may look: nobody has named it, so what cannot be looked into is as good as
 * empty.
 */
export async function yamlBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries.sort(byName)) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory() && !isSkipped(entry.name)) files.push(...(await yamlBelow(inside)));
    else if ((entry.isFile() || entry.isSymbolicLink()) && isYamlFile(entry.name)) files.push(inside);
  }
  return files;
}

/** Every file below a folder by its path, without what nobody writes by hand. Links to folders are not followed: they may lead in circles. */
async function walk(folder: string, name: string): Promise<readonly string[]> {
  const entries = await withPath("look into", name, () => readdir(folder, { withFileTypes: true }));
  const files: string[] = [];
  for (const entry of entries.sort(byName)) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory() && !isSkipped(entry.name)) files.push(...(await walk(inside, `${name}/${entry.name}`)));
    else if (entry.isFile() || entry.isSymbolicLink()) files.push(inside);
  }
  return files;
}

function isSkipped(folder: string): boolean {
  return folder === "node_modules" || folder.startsWith(".");
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
