import type { Connection } from "../model/placed.ts";

/** What stands on the line: the protocol as people spell it, else how the target is used. */
export function protocolWords({ protocol, use, over }: Connection): string | undefined {
  const words = [protocol === undefined ? undefined : (SPELLINGS.get(protocol) ?? protocol.toUpperCase()), use, over];
  const said = words.filter((word) => word !== undefined).slice(0, 2);
  return said.length === 0 ? undefined : said.join(" · ");
}

/** Whether it says so, or its protocol does. */
export function isEncrypted({ tls, protocol }: Connection): boolean | undefined {
  if (tls !== undefined) return tls;
  if (protocol === "http" || protocol === "ws" || protocol === "ftp") return false;
  return protocol !== undefined && ENCRYPTED.has(protocol) ? true : undefined;
}

/** What else is stated, in words, for who points at the line. */
export function connectionDetails(connection: Connection): readonly string[] {
  const { auth, data, rate, pool, mode, required } = connection;
  return [
    mode === undefined ? undefined : mode === "async" ? "asynchronous" : "synchronous",
    required === false ? "the caller goes on without it" : undefined,
    auth === undefined ? undefined : auth === "none" ? "no authentication" : `authentication: ${auth}`,
    data === undefined || data.length === 0 ? undefined : `data: ${data.slice(0, 8).join(", ")}`,
    rate === undefined ? undefined : `${Number(rate.toPrecision(3))} calls a second at peak`,
    pool === undefined ? undefined : `${pool} connections an instance`,
  ].filter((words) => words !== undefined);
}

const ENCRYPTED = new Set(["https", "wss", "amqps", "mqtts", "tls", "ssh", "sftp", "ftps", "ldaps", "quic", "http3"]);

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["grpc", "gRPC"],
  ["mysql", "MySQL"],
  ["postgres", "PostgreSQL"],
  ["postgresql", "PostgreSQL"],
  ["mongodb", "MongoDB"],
  ["redis", "Redis"],
  ["kafka", "Kafka"],
  ["websocket", "WebSocket"],
]);
