import type { Departure } from "../analysis/departures.ts";
import { type Hop, INTERNET, type Route, type Routes } from "../analysis/reachability.ts";
import type { Egress } from "../model/networking.ts";
import type { Connection } from "../model/placed.ts";
import type { PrettyOptions } from "./pretty-report.ts";
import { table } from "./table.ts";
import type { TextStyle } from "./text-style.ts";

/** The routes between two things. */
export interface PathsQuestion extends Routes {
  readonly from: string;
  readonly to: string;
  /** Of an external: how the calls to it leave. */
  readonly departures: readonly Departure[];
  readonly hasFixedAddress: (egress: Egress) => boolean;
}

/** Every route hop by hop, as people read it. */
export function pathsReport(question: PathsQuestion, { style }: PrettyOptions): string {
  const { from, to, routes, complete } = question;
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
    ...(question.departures.length > 0 ? [seenBy(question, style)] : []),
    ...(isUnstated ? [[style.faint("?: not stated.")]] : []),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** From which addresses an external is called, caller by caller and region by region. */
function seenBy(question: PathsQuestion, style: TextStyle): readonly string[] {
  const rows = question.departures.map((departure) => [
    departure.region === undefined ? departure.caller.id : `${departure.caller.id} in ${departure.region}`,
    addressWords(departure, question),
  ]);
  return [
    style.strong(`What "${question.to}" sees of its callers:`),
    ...table(undefined, rows, style).map((row) => `   ${row.trimEnd()}`),
  ];
}

function addressWords({ egress }: Departure, { hasFixedAddress }: PathsQuestion): string {
  if (egress.length === 0) return "an address of the default path, which may change";
  return egress
    .map((one) => `${hasFixedAddress(one) ? "the fixed address" : "an address that may change"} of ${one.id}`)
    .join(", or ");
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
export function pathsJson({ from, to, routes, complete, departures, hasFixedAddress }: PathsQuestion): string {
  const seen = departures.map(({ caller, region, egress }) => ({
    caller: caller.id,
    ...(region === undefined ? {} : { region }),
    egress: egress.map((one) => ({ id: one.id, fixedAddress: hasFixedAddress(one) })),
  }));
  const outbound = seen.length === 0 ? {} : { outbound: seen };
  return `${JSON.stringify({ from, to, complete, routes: routes.map(routeOf), ...outbound }, undefined, 2)}\n`;
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
