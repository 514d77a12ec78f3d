import type { SemanticTokens, SemanticTokensDelta } from "vscode-languageserver";
import { semanticTokens } from "../features/semantic-tokens.ts";
import type { Snapshot } from "../workspace/snapshot.ts";
import { encodeTokens, tokenEdits } from "./encoded-tokens.ts";

/** The tokens that the client has of each document, so that it is sent only what is new. */
export class SentTokens {
  readonly #sent = new Map<string, Sent>();
  #count = 0;

  full(snapshot: Snapshot): SemanticTokens {
    const { id, data } = this.#send(snapshot);
    return { resultId: id, data: [...data] };
  }

  /** The difference to what was sent under an id; all of them, where that is not what was sent last. */
  delta(snapshot: Snapshot, previousId: string): SemanticTokens | SemanticTokensDelta {
    const previous = this.#sent.get(snapshot.uri);
    const { id, data } = this.#send(snapshot);
    if (previous?.id !== previousId) return { resultId: id, data: [...data] };
    return { resultId: id, edits: [...tokenEdits(previous.data, data)] };
  }

  /** Whether a document would be answered other tokens than the client has, for what has changed elsewhere. */
  isStale(snapshot: Snapshot): boolean {
    const sent = this.#sent.get(snapshot.uri);
    return sent !== undefined && tokenEdits(sent.data, dataOf(snapshot)).length > 0;
  }

  forget(uri: string): void {
    this.#sent.delete(uri);
  }

  #send(snapshot: Snapshot): Sent {
    this.#count += 1;
    const sent = { id: String(this.#count), data: dataOf(snapshot) };
    this.#sent.set(snapshot.uri, sent);
    return sent;
  }
}

interface Sent {
  readonly id: string;
  readonly data: readonly number[];
}

function dataOf(snapshot: Snapshot): readonly number[] {
  return encodeTokens(semanticTokens(snapshot), snapshot.tree.lines);
}
