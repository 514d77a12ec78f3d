import type { Analysis } from "../../analysis/analysis.ts";
import type { Hosted } from "../../analysis/hosting.ts";
import type { Connection } from "../../model/placed.ts";
import { connectionDetails, isEncrypted, protocolWords } from "../connection-words.ts";
import type { Badge, Edge } from "../scene.ts";

/** What protects a connection, as its line says it. */
export function protectionOf(
  connection: Connection,
  analysis: Analysis,
): Pick<Edge, "label" | "tls" | "details" | "tone"> {
  const { auth, from } = connection;
  const tls = isEncrypted(connection);
  const words = [wireWords(connection), authWords(connection)].filter((word) => word !== undefined);
  // That visitors of a site prove nothing is how sites are.
  const isOpen = tls === false || (auth === "none" && analysis.client(from) === undefined);
  return {
    label: words.length === 0 ? undefined : words.join(" · "),
    tls,
    details: [
      tls === undefined ? "encryption is not stated" : tls ? "encrypted" : "not encrypted",
      ...(auth === undefined ? ["authentication is not stated"] : []),
      ...connectionDetails(connection),
    ],
    ...(isOpen ? { tone: "warn" } : {}),
  };
}

/** The protocol, or where none is stated what the target is used for: there is no room for both. */
function wireWords(connection: Connection): string | undefined {
  const { use, over: _, ...rest } = connection;
  return protocolWords(rest) ?? use;
}

function authWords({ auth }: Connection): string | undefined {
  return auth === undefined ? undefined : AUTH[auth];
}

const AUTH: { readonly [auth in NonNullable<Connection["auth"]>]: string } = {
  none: "no auth",
  password: "password",
  "api-key": "API key",
  "managed-identity": "managed ID",
  oauth2: "OAuth 2",
  mtls: "mTLS",
  kerberos: "Kerberos",
  "connection-string": "connection string",
};

/** What is stated of how it is reached. */
export function exposureBadges(entity: Hosted): readonly Badge[] {
  const { exposure } = entity;
  const isPrivate = entity.section !== "ingress" && entity.privateEndpoint === true;
  const badges: (Badge | undefined)[] = [
    isPrivate ? { kind: "protection", text: "private endpoint", tone: "good" } : undefined,
    exposure === undefined || isPrivate ? undefined : exposureBadge(exposure, entity.section),
  ];
  if (entity.section === "ingress") {
    const { waf, ddosProtection, tls } = entity;
    badges.push(
      waf === undefined ? undefined : protection(waf, "WAF", "no WAF"),
      ddosProtection === undefined ? undefined : protection(ddosProtection, "DDoS protection", "no DDoS protection"),
      tls?.minimum === undefined ? undefined : { kind: "protection", text: `TLS ${tls.minimum}+`, tone: "calm" },
      tls?.terminates === true ? { kind: "protection", text: "ends TLS", tone: "calm" } : undefined,
    );
  }
  if (entity.section === "databases" && entity.allowedFrom !== undefined) {
    badges.push({ kind: "protection", text: `${entity.allowedFrom.length} allowed in`, tone: "good" });
  }
  return badges.filter((badge) => badge !== undefined);
}

function exposureBadge(exposure: string, section: Hosted["section"]): Badge {
  const tone = exposure === "private" ? "good" : exposure === "public" && section !== "ingress" ? "warn" : "calm";
  return { kind: "exposure", text: exposure, tone };
}

function protection(isThere: boolean, there: string, missing: string): Badge {
  return { kind: "protection", text: isThere ? there : missing, tone: isThere ? "good" : "warn" };
}
