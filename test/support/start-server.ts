import { type ChildProcess, fork, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

export type Transport = "stdio" | "node-ipc" | "socket";

/** The built server as a process, and the wire to it. `npm test` builds it first. */
export interface RunningServer {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

const SERVER = path.resolve(import.meta.dirname, "../../dist/server.cjs");

export async function startServer(transport: Transport = "stdio"): Promise<RunningServer> {
  const { connection, process } = await connect(transport);
  connection.listen();
  return {
    connection,
    process,
    async stop() {
      const ended = new Promise<void>((resolve) => process.once("exit", () => resolve()));
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      await ended;
      connection.dispose();
    },
  };
}

async function connect(transport: Transport): Promise<{ connection: ProtocolConnection; process: ChildProcess }> {
  if (transport === "node-ipc") {
    const process = fork(SERVER, ["--node-ipc"], { silent: true });
    return {
      connection: createProtocolConnection(new IPCMessageReader(process), new IPCMessageWriter(process)),
      process,
    };
  }
  if (transport === "socket") return connectBySocket();
  const child = spawn(process.execPath, [SERVER, "--stdio"]);
  const reader = new StreamMessageReader(child.stdout);
  return { connection: createProtocolConnection(reader, new StreamMessageWriter(child.stdin)), process: child };
}

/** The client listens, and the server calls back, as in the protocol. */
async function connectBySocket(): Promise<{ connection: ProtocolConnection; process: ChildProcess }> {
  const listener = createServer();
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve));
  const address = listener.address();
  if (address === null || typeof address === "string") throw new Error("No port could be had.");
  const called = new Promise<import("node:net").Socket>((resolve) => listener.once("connection", resolve));
  const child = spawn(process.execPath, [SERVER, `--socket=${address.port}`]);
  const socket = await called;
  listener.close();
  const connection = createProtocolConnection(new SocketMessageReader(socket), new SocketMessageWriter(socket));
  return { connection, process: child };
}
