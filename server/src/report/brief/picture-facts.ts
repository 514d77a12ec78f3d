import type { Analysis } from "../../analysis/analysis.ts";
import { serviceWords } from "../../diagram/element-words.ts";
import type { Client } from "../../model/client.ts";
import type { External } from "../../model/external.ts";
import type { Ingress } from "../../model/networking.ts";
import { namesOf, type Telling, technologyPhrase, tellingOf } from "./fact-words.ts";
import { capitalized, numberWord, row, type Sentence, say, withArticle } from "./sentence.ts";
import { componentFacts, databaseFacts } from "./system-facts.ts";

/** What a reviewer gets from the picture, in sentences under a heading. */
export interface PictureFacts {
  readonly heading: string;
  readonly sentences: readonly Sentence[];
}

/** What the picture says, in the words in which reviewers sum it up before they ask what is missing. */
export function pictureFacts(analysis: Analysis): readonly PictureFacts[] {
  const { clients, externals, networking } = analysis.architecture;
  const telling = tellingOf(analysis);
  return [
    { heading: "Who uses it", sentences: clients.map((client) => clientFact(client, telling)) },
    { heading: "How requests get in", sentences: networking.ingress.map((ingress) => ingressFact(ingress, telling)) },
    { heading: "What runs", sentences: componentFacts(telling) },
    { heading: "What keeps data", sentences: databaseFacts(telling) },
    { heading: "What it depends on", sentences: externals.map((external) => externalFact(external, telling)) },
    { heading: "Where it stands", sentences: placeFacts(telling) },
  ]
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ heading, sentences }) => ({ heading, sentences: upTo(MOST, sentences) }));
}

/** More than this nobody reads who has the picture. */
const MOST = 32;

function upTo(most: number, sentences: readonly Sentence[]): readonly Sentence[] {
  const left = sentences.length - most;
  return left < 2 ? sentences : [...sentences.slice(0, most), say`The picture shows ${String(left)} more of the kind.`];
}

function clientFact(client: Client, telling: Telling): Sentence {
  const { nameOf } = telling;
  const { kind, users, network, connects } = client;
  const technology = technologyPhrase(client.technology);
  const what = kind === undefined ? undefined : withArticle(CLIENTS[kind]);
  const used = users === undefined ? "" : `, used by ${users}`;
  const from = network === undefined || network === "internet" ? "" : NETWORKS[network];
  const calls = row(
    namesOf(
      connects.map(({ to }) => to),
      telling,
    ),
  );
  const subject = { name: nameOf(client) };
  const described = what === undefined && used === "" ? undefined : `${what ?? "a client"}${technology}${used}${from}`;
  if (described === undefined)
    return calls.length === 0 ? say`${subject} is a client.` : say`${subject} calls ${calls}.`;
  return calls.length === 0 ? say`${subject} is ${described}.` : say`${subject} is ${described}. It calls ${calls}.`;
}

const CLIENTS: Readonly<Record<NonNullable<Client["kind"]>, string>> = {
  browser: "browser",
  "single-page-app": "single-page application",
  "server-rendered": "server-rendered site",
  mobile: "mobile app",
  desktop: "desktop application",
  "api-consumer": "system of others that calls an API",
  device: "device",
  batch: "batch job of others",
};

const NETWORKS = { corporate: ", in the corporate network", partner: ", in a partner's network", vpn: ", over a VPN" };

function ingressFact(ingress: Ingress, telling: Telling): Sentence {
  const { analysis, nameOf } = telling;
  const { kind, on, protocols = [], waf, exposure } = ingress;
  const service = serviceWords(ingress, analysis);
  const what =
    kind === undefined
      ? "a way in"
      : withArticle(kind.replaceAll("-", " ").replace("api", "API").replace("cdn", "CDN"));
  const host = analysis.entity(on);
  const onWhat = service === undefined ? [] : [` on ${service}`];
  const inWhat = host === undefined ? [] : [" on ", { name: nameOf(host) }];
  const details = [
    protocols.length === 0 ? undefined : `speaks ${protocols.map((each) => each.toUpperCase()).join(", ")}`,
    exposure === undefined ? undefined : EXPOSURES[exposure],
    waf === true ? "has a web application firewall" : undefined,
  ].filter((each) => each !== undefined);
  const more = details.length === 0 ? "" : ` It ${details.join(", ")}.`;
  const targets = row(
    namesOf(
      ingress.connects.map(({ to }) => to),
      telling,
    ),
  );
  const hands = targets.length === 0 ? [] : [", and hands requests on to ", ...targets];
  return say`${{ name: nameOf(ingress) }} is ${what}${onWhat}${inWhat}${hands}.${more}`;
}

const EXPOSURES = {
  public: "has a public address",
  restricted: "has a public address that is filtered",
  private: "is private",
} as const;

function externalFact(external: External, telling: Telling): Sentence {
  const { analysis, nameOf } = telling;
  const { provider, purpose, direction } = external;
  const callers = analysis.callersOf(external.id).map(nameOf);
  const of = provider === undefined ? "an external system" : `a system of ${provider}`;
  const what = purpose === undefined ? "" : ` (${purpose})`;
  const called = callers.length === 0 ? [] : [", called by ", ...row(callers)];
  const calls = row(
    namesOf(
      external.connects.map(({ to }) => to),
      telling,
    ),
  );
  const calling = calls.length === 0 ? [] : [callers.length === 0 ? ", and calls " : " and calling ", ...calls];
  const inward = direction === "inbound" && callers.length + calls.length === 0 ? ", which calls this one" : "";
  return say`${{ name: nameOf(external) }} is ${of}${what}${called}${calling}${inward}.`;
}

function placeFacts(telling: Telling): readonly Sentence[] {
  const { analysis, nameOf } = telling;
  const { networking } = analysis.architecture;
  const regions = analysis.regionsOfFile();
  const { networks = [], links, egress, adminAccess } = networking;
  const facts: Sentence[] = [];
  if (regions.length > 0)
    facts.push(say`It stands in ${numberWord(regions.length)} ${plural("region", regions.length)}: ${row(regions)}.`);
  if (networks === "none") facts.push(say`There is no network of its own.`);
  else if (networks.length > 0) {
    const subnets = networks.reduce((count, network) => count + (network.subnets?.length ?? 0), 0);
    const inside = subnets === 0 ? "" : `, with ${numberWord(subnets)} ${plural("subnet", subnets)}`;
    facts.push(
      say`${capitalized(numberWord(networks.length))} ${plural("network", networks.length)} ${networks.length === 1 ? "is" : "are"} drawn${inside}: ${row(networks.map(({ id }) => id))}.`,
    );
  }
  if (links.length > 0) {
    const linked = links.map(({ id, kind, between = [] }) =>
      between.length === 2 ? `${kind ?? "link"} between ${between.join(" and ")}` : id,
    );
    facts.push(say`It is linked to elsewhere: ${row(linked)}.`);
  }
  if (egress.length > 0) facts.push(say`Calls go out through ${row(egress.map(nameOf))}.`);
  if (adminAccess.length > 0) facts.push(say`Administrators come in through ${row(adminAccess.map(nameOf))}.`);
  return facts;
}

function plural(noun: string, count: number): string {
  return count === 1 ? noun : `${noun}s`;
}
