import type { BaseLanguageClient } from "vscode-languageclient";
import type { LayOutParams } from "../../server/src/lsp/custom-requests.ts";

/** Lays out pictures for a server in a web worker, in a worker of its own; one that is told to stop ends its worker. */
export function answerLayOut(client: BaseLanguageClient, script: string): void {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  client.onRequest("archbook/layOut", ({ graph }: LayOutParams, token) => {
    const laidOut = last.then(
      () =>
        new Promise<unknown>((resolve, reject) => {
          if (token.isCancellationRequested) return reject(new Error("The layout was stopped."));
          worker ??= new Worker(script);
          const running = worker;
          const fail = (reason: string) => {
            running.terminate();
            worker = undefined;
            reject(new Error(reason));
          };
          running.onmessage = ({ data }: MessageEvent<{ readonly graph?: unknown; readonly failure?: string }>) => {
            if (data.graph === undefined) reject(new Error(data.failure));
            else resolve(data.graph);
          };
          running.onerror = ({ message }) => fail(message);
          token.onCancellationRequested(() => fail("The layout was stopped."));
          running.postMessage(graph);
        }),
    );
    last = laidOut.catch(() => undefined);
    return laidOut;
  });
}
