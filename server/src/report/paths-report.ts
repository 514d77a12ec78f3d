import { type Hop, INTERNET, type Route, type Routes } from "../analysis/reachability.ts";
import type { Connection } from "../model/placed.ts";
import type { PrettyOptions } from "./pretty-report.ts";
import { table } from "./table.ts";

/** The routes between two things. */
export interface PathsQuestion extends Routes {
  readonly from: string;
  readonly to: string;
}

/** Every route hop by hop, as people read it. */
export function pathsReport({ from, to, routes, complete }: PathsQuestion, { style }: PrettyOptions): string {
  if (routes.length === 0) return `There is no route from "${from}" to "${to}".\n`;
  const count = `${complete ? "" : "at least "}${routes.length} ${routes.length === 1 ? "route" : "routes"}`;
  const isUnstated = routes.some((route) => route.some((hop) => hopCells(hop).some((cell) => cell.endsWith("?"))));
  const blocks = [
    [style.strong(`${count} from "${from}" to "${to}"; the shortest first, none passes anything twice.`)],
    ...routes.map((route, index) => [
      `${style.strong(`${index + 1}.`)} ${[from, ...route.map((hop) => hop.to)].join(" → ")}`,
      ...table(
        undefined,
        route.map((hop) => [`${hop.from} → ${hop.to}`, ...hopCells(hop)]),
        style,
      ).map((line) => `   ${line.trimEnd()}`),
    ]),
    ...(complete ? [] : [["There are more; the search ended after so many."]]),
    ...(isUnstated ? [[style.faint("?: not stated.")]] : []),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Protocol and protection of a hop, and what it crosses. */
function hopCells({ from, connection, boundary }: Hop): readonly string[] {
  const crossed = boundary === undefined ? "" : `trust boundary: ${BOUNDARIES[boundary]}`;
  if (from === INTERNET)
    return [boundary === undefined ? "stands in the internet" : "open to the internet", "", "", crossed];
  if (connection === undefined) return ["administrative access", "", "", crossed];
  return [...connectionCells(connection), crossed];
}

function connectionCells({ protocol, tls, auth }: Connection): readonly string[] {
  return [
    protocol ?? "protocol ?",
    tls === undefined ? "TLS ?" : tls ? "TLS" : "no TLS",
    auth === undefined ? "auth ?" : auth === "none" ? "no auth" : auth,
  ];
}

const BOUNDARIES: Readonly<Record<NonNullable<Hop["boundary"]>, string>> = {
  client: "client",
  external: "external system",
  public: "public address",
  network: "other network",
  region: "other region",
};

/** The same as scripts read it. */
export function pathsJson({ from, to, routes, complete }: PathsQuestion): string {
  return `${JSON.stringify({ from, to, complete, routes: routes.map(routeOf) }, undefined, 2)}\n`;
}

function routeOf(route: Route) {
  return route.map(({ from, to, connection, boundary }) => ({
    from,
    to,
    kind: from === INTERNET ? "internet" : connection === undefined ? "admin-access" : "connection",
    ...(connection?.protocol === undefined ? {} : { protocol: connection.protocol }),
    ...(connection?.tls === undefined ? {} : { tls: connection.tls }),
    ...(connection?.auth === undefined ? {} : { auth: connection.auth }),
    ...(connection?.over === undefined ? {} : { over: connection.over }),
    ...(boundary === undefined ? {} : { boundary }),
  }));
}
