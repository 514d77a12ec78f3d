import { rateWords } from "../../checklist/wording/rate-words.ts";
import type { Architecture } from "../../model/architecture.ts";
import type { Project, Usage } from "../../model/sections.ts";

/** A line of the overview: what it is about, and what the file says of it. */
export interface OverviewFact {
  readonly label: string;
  readonly values: readonly string[];
}

/** What the letter asks to be thought of before the session, as far as the file says it. */
export function overviewFacts({ project, team, usage }: Architecture): readonly OverviewFact[] {
  const facts: readonly OverviewFact[] = [
    { label: "Project", values: projectWords(project) },
    { label: "Goals", values: project?.goals ?? [] },
    { label: "Expectations", values: listed(project?.expectations) },
    { label: "Pain points", values: project?.painPoints ?? [] },
    { label: "Advice wanted on", values: project?.adviceOn ?? [] },
    { label: "Still to be decided", values: project?.openDecisions ?? [] },
    {
      label: "Milestones",
      values: (project?.milestones ?? []).flatMap(({ name, date }) => listed(joined([date, name], ": "))),
    },
    { label: "Users", values: userWords(usage) },
    { label: "Load", values: loadWords(usage) },
    {
      label: "Team",
      values: listed(
        joined(
          [
            team?.size === undefined ? undefined : `${team.size} people`,
            team?.skills === undefined || team.skills.length === 0 ? undefined : team.skills.join(", "),
          ],
          ", ",
        ),
      ),
    },
    { label: "Cloud experience", values: (team?.cloudExperience ?? []).map((cloud) => CLOUDS[cloud]) },
    {
      label: "People",
      values: (team?.contacts ?? []).flatMap(({ name, role }) => listed(joined([name, role], ", "))),
    },
    { label: "Picture shared", values: listed(project?.diagramShared) },
    { label: "Next meeting", values: listed(project?.nextMeeting) },
  ];
  return facts.filter(({ values }) => values.length > 0);
}

function projectWords(project: Project | undefined): readonly string[] {
  if (project?.kind === undefined) return [];
  const from =
    project.from === undefined ? "" : ` from ${project.from === "on-premises" ? "on premises" : CLOUDS[project.from]}`;
  return [
    project.kind === "optimization" && project.from !== undefined
      ? `optimization, on ${project.from === "on-premises" ? "premises" : CLOUDS[project.from]}`
      : `${project.kind}${from}`,
  ];
}

const CLOUDS = { azure: "Azure", aws: "AWS", gcp: "Google Cloud", other: "another cloud", none: "none yet" } as const;

function userWords(usage: Usage | undefined): readonly string[] {
  if (usage === undefined) return [];
  const { users, audience, pattern, hours, geography } = usage;
  const numbers = joined(
    [
      users?.total === undefined ? undefined : `${number(users.total)} in total`,
      users?.concurrent === undefined ? undefined : `${number(users.concurrent)} at the same time`,
    ],
    ", ",
  );
  const markets =
    geography?.markets === undefined || geography.markets.length === 0 ? undefined : geography.markets.join(", ");
  return [
    ...listed(joined([audience?.map((each) => AUDIENCES[each]).join(" and "), numbers], ": ")),
    ...listed(
      joined(
        [pattern === undefined ? undefined : PATTERNS[pattern], hours === undefined ? undefined : HOURS[hours]],
        ", ",
      ),
    ),
    ...listed(joined([geography?.spread === undefined ? undefined : SPREADS[geography.spread], markets], ": ")),
  ];
}

const AUDIENCES = { b2c: "consumers", b2b: "business customers", internal: "own staff" };
const PATTERNS = { occasional: "now and then", workday: "for the whole workday", continuous: "without a pause" };
const HOURS = { "office-hours": "in office hours", extended: "in extended hours", "24x7": "around the clock" };
const SPREADS = { country: "one country", continent: "one continent", global: "all over the world" };

function loadWords(usage: Usage | undefined): readonly string[] {
  const { requestsPerSecond, peakFactor, growthPerYear, performance } = usage?.load ?? {};
  return listed(
    joined(
      [
        requestsPerSecond === undefined ? undefined : `${rateWords(requestsPerSecond)} requests`,
        peakFactor === undefined ? undefined : `${peakFactor} times that at peak`,
        growthPerYear === undefined ? undefined : `${Math.round(growthPerYear * 100)}% more each year`,
        performance === undefined ? undefined : PERFORMANCES[performance],
      ],
      ", ",
    ),
  );
}

const PERFORMANCES = {
  relaxed: "speed hardly matters",
  normal: "ordinary web speed suffices",
  critical: "speed is critical",
};

/** With narrow spaces between thousands, as they are read in every country. */
function number(value: number): string {
  return String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, "\u202f");
}

function joined(words: readonly (string | undefined)[], between: string): string | undefined {
  const said = words.filter((word) => word !== undefined && word !== "");
  return said.length === 0 ? undefined : said.join(between);
}

function listed(words: string | undefined): readonly string[] {
  return words === undefined || words === "" ? [] : [words];
}
