/** The call, a path or a config cannot be used: the message goes to standard error, and the exit status is 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** What went wrong with a path, in words; `undefined`: it is no fault of the file system, but ours. */
export function fileFaultWords(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return FILE_FAULTS[code];
}

const FILE_FAULTS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of the path is a file and no folder",
  EISDIR: "it is a folder",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EEXIST: "it is there already",
  ELOOP: "its links go round in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ENOSPC: "the disk is full",
  EROFS: "the disk can only be read",
  EINVAL: "the path is none that the system can use",
  ENXIO: "it is no file that can be read",
};

/** Does something with a path; a fault of the file system becomes a usage error that names the path. */
export async function withPath<Result>(what: string, path: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    const words = fileFaultWords(error);
    if (words === undefined) throw error;
    throw new UsageError(`Cannot ${what} "${path}": ${words}.`);
  }
}
