// What the client and the server say to each other beside the protocol. All of it is optional for other clients.

/** From the client, with `DocumentParams`: the `Readiness` of an open document; `null` for one that is none of ours. */
export const READINESS = "archbook/readiness";

/** From the server in a web worker, with `DocumentParams`: the text of a file, which only the client can read, or `null`. */
export const READ_FILE = "archbook/readFile";

/** From the server in a web worker, with `FolderParams`: the URIs of the architecture files below a folder. */
export const FIND_FILES = "archbook/findFiles";

export interface DocumentParams {
  readonly uri: string;
}

export interface FolderParams {
  readonly folder: string;
}

/** How far the questions of a document are answered, and what else is reported. */
export interface Readiness {
  readonly answered: number;
  readonly open: number;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly errors: number;
  readonly warnings: number;
}
