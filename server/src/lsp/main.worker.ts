import {
  BrowserMessageReader,
  BrowserMessageWriter,
  CancellationTokenSource,
  createConnection,
} from "vscode-languageserver/browser";
import type { LayoutGraph } from "../diagram/layout-graph.ts";
import {
  type DocumentParams,
  FIND_FILES,
  type FolderParams,
  LAY_OUT,
  type LayOutParams,
  READ_FILE,
} from "./custom-requests.ts";
import { startServer } from "./server.ts";

// In a web worker the server sees no files: the client reads them for it.
const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

startServer(connection, {
  today: () => new Date().toISOString().slice(0, "2026-11-22".length),
  async read(uri) {
    const params: DocumentParams = { uri };
    const text: string | null = await connection.sendRequest(READ_FILE, params);
    return text ?? undefined;
  },
  find(folder) {
    const params: FolderParams = { folder };
    return connection.sendRequest(FIND_FILES, params);
  },
  async layOut(graph, signal): Promise<LayoutGraph> {
    const source = new CancellationTokenSource();
    const stop = () => source.cancel();
    signal?.addEventListener("abort", stop, { once: true });
    try {
      const params: LayOutParams = { graph };
      return await connection.sendRequest(LAY_OUT, params, source.token);
    } finally {
      signal?.removeEventListener("abort", stop);
    }
  },
});
