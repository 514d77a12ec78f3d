import type { Analysis } from "../analysis/analysis.ts";
import { networksOf } from "../analysis/boundary.ts";
import type { AdminAccess, Egress, Link } from "../model/networking.ts";
import { gateBadges, linkBadges } from "./badges.ts";
import { iconOf, roleOf } from "./element-look.ts";
import { kindWords, labelOf, serviceWords, technologyOf, titled } from "./element-words.ts";
import type { Places } from "./places.ts";
import { SYSTEM } from "./places.ts";
import { PLAIN_CARD } from "./plain-card.ts";
import type { Card } from "./scene.ts";

/** Where traffic leaves, where administrators come in, where lines to elsewhere end: what stands at the boundary. */
export interface Gates {
  readonly cards: readonly Card[];
  /** Who comes over the ways for administrators. */
  readonly administrators: readonly Card[];
  /** Sites outside that the file names only as the end of a link. */
  readonly outside: readonly Card[];
  /** The card of a link; `undefined`: it is a mere line. */
  cardOfLink(link: Link): string | undefined;
  /** What is drawn for a name of `between`. */
  endOf(name: string): string | undefined;
}

export const ADMINISTRATORS = "role:administrators";

export function gatesOf(analysis: Analysis, places: Places): Gates {
  const { egress, adminAccess, links } = analysis.architecture.networking;
  const endOf = (name: string) => places.networkAt(name, undefined) ?? siteId(name);
  const unnamed = [...new Set(links.flatMap(({ between = [] }) => between))].filter(
    (name) => places.networkAt(name, undefined) === undefined,
  );
  const standing = links.filter((link) => link.kind !== "peering" && link.kind !== "internet");
  return {
    cards: [
      ...egress.map((entry) => gateCard(entry, egressPlace(entry, places), analysis)),
      ...adminAccess.map((entry) => gateCard(entry, accessPlace(entry, analysis, places), analysis)),
      ...standing.map((link) => linkCard(link, analysis, places)),
    ],
    administrators: adminAccess.length === 0 ? [] : [administratorsCard()],
    outside: unnamed.map(siteCard),
    cardOfLink: (link) => (standing.includes(link) ? `link:${link.id}` : undefined),
    endOf,
  };
}

/** An egress that serves one network or subnet stands in that network; else in its region. */
function egressPlace({ serves = [], region }: Egress, places: Places): string {
  const networks = [...new Set(serves.map((name) => places.networkAt(name.split("/")[0] ?? name, region)))];
  const [only] = networks;
  return networks.length === 1 && only !== undefined ? only : places.regionAt(region);
}

/** A way in stands in the network of what it reaches. */
function accessPlace({ reaches = [] }: AdminAccess, analysis: Analysis, places: Places): string {
  for (const name of reaches) {
    const reached = analysis.component(name) ?? analysis.database(name);
    const [region] = reached === undefined ? [] : analysis.regionsOf(reached);
    const [network = name] = reached === undefined ? [] : networksOf(reached);
    const place = places.networkAt(network.split("/")[0] ?? network, region);
    if (place !== undefined) return place;
  }
  return SYSTEM;
}

function gateCard(entry: Egress | AdminAccess, parent: string, analysis: Analysis): Card {
  return {
    ...PLAIN_CARD,
    id: entry.id,
    path: entry.path,
    parent,
    entity: entry.id,
    role: roleOf(entry),
    icon: iconOf(entry, analysis),
    label: labelOf(entry),
    technology: technologyOf(entry, analysis),
    badges: gateBadges(entry),
  };
}

function linkCard(link: Link, analysis: Analysis, places: Places): Card {
  const networks = (link.between ?? []).flatMap((name) => places.networkAt(name, undefined) ?? []);
  const inside = networks.find((id) => places.holds(SYSTEM, id));
  return {
    ...PLAIN_CARD,
    id: `link:${link.id}`,
    path: link.path,
    parent: inside ?? SYSTEM,
    entity: undefined,
    role: "edge",
    icon: "link",
    label: titled(link.id),
    technology: serviceWords(link, analysis) ?? kindWords(link.kind),
    badges: linkBadges(link),
  };
}

/** Who comes over the ways for administrators. */
export function administratorsCard(): Card {
  return {
    ...PLAIN_CARD,
    id: ADMINISTRATORS,
    path: ["networking", "adminAccess"],
    role: "client",
    icon: "user",
    label: "Administrators",
  };
}

function siteCard(name: string): Card {
  const isInternet = name === "internet";
  return {
    ...PLAIN_CARD,
    id: siteId(name),
    path: undefined,
    role: "external",
    icon: isInternet ? "globe" : "building",
    label: titled(name),
  };
}

function siteId(name: string): string {
  return `site:${name}`;
}
