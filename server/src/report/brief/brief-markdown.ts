import { CAVEAT } from "../figure-words.ts";
import { markdownText } from "../markdown-text.ts";
import type { Brief } from "./brief.ts";
import type { SourceLine } from "./brief-input.ts";
import { faultWords, lineWords, remedyWords, verdictOf, WITHOUT_REASON } from "./brief-words.ts";
import { isGrave, type RaisedQuestion } from "./raised-questions.ts";
import type { Sentence } from "./sentence.ts";
import type { PromisedAndReachable, ServiceLevel } from "./service-levels.ts";
import { LONGEST_NAME, shownText } from "./shown-text.ts";
import { TOPICS } from "./topics.ts";

/** The pack as Markdown, for a wiki or a pull request. The picture is one of Mermaid, which many readers of Markdown draw. */
export function briefMarkdown(brief: Brief): string {
  const { name, summary, stage, date, files, agenda, answers } = brief;
  const asked = answers.answered + answers.open + answers.unknown;
  const head = [
    `# ${text(name, LONGEST_NAME)}: architecture review pack`,
    ...(summary === undefined ? [] : [text(summary)]),
    `Session: ${agenda.minutes} minutes. Stage: ${stage}. Date: ${date}. File: ${files.map((each) => link(each.name, each.link)).join(", ")}. **${answers.answered} of ${asked} questions answered.**`,
  ];
  const chapters: readonly (readonly [string, readonly string[]])[] = [
    ["Overview", overview(brief)],
    ["The picture", pictureBlocks(brief)],
    ["What we get from the picture", facts(brief)],
    ["What we miss from it", missing(brief)],
    ["Answers by area", areas(brief)],
    [`Agenda: ${agenda.minutes} minutes`, agendaBlocks(brief)],
    ["Service levels: promised and reachable", levels(brief)],
    ["Contradictions and risks", grave(brief)],
    ["Proposed engagements", engagements(brief)],
    ["What does not apply", waived(brief)],
  ];
  const blocks = chapters.flatMap(([title, content], index) => [`## ${index + 1}. ${title}`, ...content]);
  return `${[...head, ...blocks].join("\n\n")}\n`;
}

/** A text of the user's that Markdown shows as it is, on one line; at the start of a line it begins no list, and no reference in it counts. */
function text(words: string, most?: number): string {
  return markdownText(shownText(words, most))
    .replaceAll("&", "&amp;")
    .replace(/^(?=[-+=])/, "\\")
    .replace(/^(\d+)(?=[.)])/, "$1\\");
}

function link(words: string, file: string, line?: number): string {
  const target = encodeURI(file)
    .replaceAll("(", "%28")
    .replaceAll(")", "%29")
    .replaceAll("#", "%23")
    .replaceAll("?", "%3F");
  return `[${text(words, LONGEST_NAME)}](<${target.replaceAll(/[<>]/g, "")}${line === undefined ? "" : `#L${line}`}>)`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function overview({ overview: known, faults, files }: Brief): readonly string[] {
  const rows = known.map(({ label, values }) => `**${label}:** ${values.map((value) => text(value)).join("; ")}`);
  const empty =
    "The file says nothing of the project, the team and the users: the first minutes of the session are for that.";
  return [
    ...(faults.length === 0 ? [] : [text(faultWords({ faults, files }))]),
    rows.length === 0 ? empty : list(rows),
  ];
}

function pictureBlocks(brief: Brief): readonly string[] {
  const { picture } = brief;
  if (picture.kind === "failed")
    return [`The picture could not be drawn: ${text(picture.reason)}`, ...connections(brief)];
  if (picture.kind === "drawn") return connections(brief);
  // Longer than any row of backticks inside, so that nothing inside ends it.
  const runs = picture.mermaid.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
  return [`${fence}mermaid\n${picture.mermaid.trimEnd()}\n${fence}`, ...connections(brief)];
}

function connections({ connections: all }: Brief): readonly string[] {
  if (all.length === 0) return ["No connection is drawn."];
  const rows = all.map(({ from, to, protocol, tls, mode }) => [
    text(from, LONGEST_NAME),
    to === undefined ? "?" : text(to, LONGEST_NAME),
    protocol === undefined ? "?" : text(protocol, LONGEST_NAME),
    tls === undefined ? "?" : tls ? "yes" : "no",
    mode ?? "?",
  ]);
  return [
    "Who calls whom; a question mark stands for what is not stated.",
    table(["From", "To", "Protocol", "TLS", "Mode"], rows),
  ];
}

function facts({ facts: known }: Brief): readonly string[] {
  if (known.length === 0) return ["The file draws nothing yet."];
  return known.flatMap(({ heading, sentences }) => [`### ${heading}`, list(sentences.map(sentenceText))]);
}

function sentenceText(sentence: Sentence): string {
  return sentence
    .map((part) => (typeof part === "string" ? inner(part) : `**${text(part.name, LONGEST_NAME)}**`))
    .join("");
}

/** Words in the midst of a sentence, with the spaces at their ends. */
function inner(words: string): string {
  const [start = ""] = /^\s*/.exec(words) ?? [];
  const [end = ""] = /\s*$/.exec(words) ?? [];
  const between = words.trim();
  return between === ""
    ? words === ""
      ? ""
      : " "
    : `${start === "" ? "" : " "}${text(between)}${end === "" ? "" : " "}`;
}

function missing(brief: Brief): readonly string[] {
  const open = brief.questions.filter((question) => !isGrave(question));
  if (open.length === 0) return ["Nothing that the checklist asks at this stage is left open."];
  return TOPICS.flatMap(({ id, title }) => {
    const ofTopic = open.filter(({ topic }) => topic === id);
    return ofTopic.length === 0 ? [] : [`### ${title}`, ofTopic.map((each) => questionText(each, brief)).join("\n")];
  });
}

function grave(brief: Brief): readonly string[] {
  const found = brief.questions.filter(isGrave);
  if (found.length === 0) return ["The file contradicts itself nowhere, and the checklist sees no risk in it."];
  return [found.map((each) => questionText(each, brief)).join("\n")];
}

function questionText(question: RaisedQuestion, brief: Brief): string {
  const { number, kind, title, places, followUps, why, remedies, isUnknown, check, page } = question;
  const tag = isGrave(question) ? ` *(${kind})*` : isUnknown ? " *(marked unknown)*" : "";
  const of = page === undefined ? text(check) : `[${text(check)}](${page})`;
  const where = (at: string, line: SourceLine | undefined) => place(at, line, brief);
  const isList = isGrave(question) && places.length > 1;
  return [
    `- **Q${number}.** ${text(title)}${tag} ${of}`,
    ...(isGrave(question) && why !== undefined ? [`  - Why: ${text(why)}`] : []),
    ...(isGrave(question) && remedies.length > 0 ? [`  - What may mend it: ${text(remedyWords(remedies))}`] : []),
    ...(isList ? places.map(({ at, line, message }) => `  - ${text(message)} ${where(at, line)}`) : []),
    ...followUps.map((each) => `  - ${text(each)}`),
    ...(isList ? [] : [`  - At ${places.map(({ at, line }) => where(at, line)).join("; ")}`]),
  ].join("\n");
}

/** A place, and a link to its line. */
function place(at: string, line: SourceLine | undefined, { files }: Brief): string {
  const words = `${at}, ${lineWords(line, { files })}`;
  const file = line === undefined ? undefined : files[line.file];
  return file === undefined ? text(words, LONGEST_NAME) : link(words, file.link, line?.line);
}

function areas({ areas: all }: Brief): readonly string[] {
  if (all.length === 0) return ["No questions are asked at this stage."];
  const rows = all.map(({ area, counts }) => [
    text(area),
    ...[counts.answered, counts.open, counts.unknown, counts.notApplicable].map(String),
  ]);
  return [table(["Area", "Answered", "Open", "Unknown", "Not applicable"], rows)];
}

function agendaBlocks({ agenda, questions }: Brief): readonly string[] {
  const titleOf = new Map(questions.map(({ number, title }) => [number, title]));
  const slots = agenda.slots.map(({ start, minutes, title, what, questions: asked }) =>
    [
      `- **${start}–${start + minutes} min: ${title}.** ${what}`,
      ...asked.map((number) => `  - Q${number}: ${text(titleOf.get(number) ?? "")}`),
    ].join("\n"),
  );
  const { inWriting } = agenda;
  const rest = `${inWriting} more ${inWriting === 1 ? "question does" : "questions do"} not fit into ${agenda.minutes} minutes, and ${inWriting === 1 ? "is" : "are"} better answered in writing.`;
  return [slots.join("\n"), ...(inWriting === 0 ? [] : [rest])];
}

function levels({ levels: all }: Brief): readonly string[] {
  if (all.length === 0) return ["Nothing is promised, so there is nothing to hold the architecture against."];
  return [...all.flatMap(levelBlocks), CAVEAT];
}

function levelBlocks(level: ServiceLevel): readonly string[] {
  const { name, availability, downtime, losses, weakest, unknown, whenDown } = level;
  const row = (label: string, { promised, reachable, isBroken }: PromisedAndReachable) => [
    label,
    promised ?? "nothing",
    isBroken ? `**${reachable}** (not kept)` : (reachable ?? "not computed"),
  ];
  const rows = [
    row("Availability", availability),
    row("Downtime", downtime),
    ...losses.flatMap(({ scope, rpo, rto }) => [
      row(`Data lost when ${scope}`, rpo),
      row(`Time to come back when ${scope}`, rto),
    ]),
  ];
  const helps = weakest.map(({ id, saves }) => `${text(id, LONGEST_NAME)} (${saves})`).join(", ");
  const gaps = unknown.map(({ id, needs }) => `${text(id, LONGEST_NAME)} (${needs})`).join(", ");
  return [
    `### ${text(name, LONGEST_NAME)}: ${verdictOf(level).words}`,
    table(["", "Promised", "Reachable"], rows),
    ...(helps === "" ? [] : [`What would help most, if it were there twice, in 30 days: ${helps}.`]),
    ...(gaps === "" ? [] : [`Without a figure: ${gaps}.`]),
    ...(whenDown === undefined ? [] : [`When it is down: ${text(whenDown)}`]),
  ];
}

function engagements({ engagements: all }: Brief): readonly string[] {
  if (all.length === 0) return ["Nothing is missing that would make a piece of work of its own."];
  return all.flatMap(({ origin, kind, area, why, success, questions }, index) => [
    `### ${index + 1}. ${text(area, LONGEST_NAME)} (${origin === "agreed" ? "in the file" : "proposed"})`,
    list([
      `**Kind:** ${kind}`,
      `**Why:** ${why.map((each) => text(each)).join(" ")}`,
      `**Done when:** ${text(success)}`,
      ...(questions.length === 0 ? [] : [`**Questions:** ${questions.map((number) => `Q${number}`).join(", ")}`]),
    ]),
  ]);
}

function waived(brief: Brief): readonly string[] {
  const { waived: all } = brief;
  if (all.length === 0) return ["The file waives nothing."];
  const rows = all.map(({ check, at, asks, reason, line, page }) => [
    `${text(asks ?? "")} ${page === undefined ? text(check) : `[${text(check)}](${page})`}`.trim(),
    text(reason ?? WITHOUT_REASON),
    place(at === undefined || at === "" ? "everywhere" : at, line, brief),
  ]);
  return [table(["What is asked", "Why it does not apply", "Where"], rows)];
}
