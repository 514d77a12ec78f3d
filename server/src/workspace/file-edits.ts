import type { Edit } from "../text/edit.ts";

/** The edits of one file, where several files are changed in one step. */
export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly Edit[];
}
