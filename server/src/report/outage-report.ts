import type { Capacity } from "../analysis/availability/what-if.ts";
import type { OutageFigures } from "../analysis/outage-losses.ts";
import { figureWords } from "../checklist/wording/figure-words.ts";
import { percentApart } from "../checklist/wording/percent-apart.ts";
import { caveatLines } from "./availability-report.ts";
import { lossWords } from "./loss-words.ts";
import type { PrettyOptions } from "./pretty-report.ts";
import type { TextStyle } from "./text-style.ts";
import { wrap } from "./wrap.ts";

/** Which journeys outlive that something is down, with what capacity, and what is lost, as people read it. */
export function outageReport(
  down: readonly string[],
  outages: readonly OutageFigures[],
  options: PrettyOptions,
): string {
  const { style } = options;
  const survivors = outages.filter(({ outage }) => outage.survives).length;
  const title = `While ${down.join(", ")} ${down.length === 1 ? "is" : "are"} down, ${survivors} of ${outages.length} ${outages.length === 1 ? "journey goes" : "journeys go"} on.`;
  const blocks = [
    [style.strong(title)],
    ...outages.map((outage) => outageLines(outage, options)),
    caveatLines(options),
  ];
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function outageLines({ outage, losses }: OutageFigures, { style, width }: PrettyOptions): readonly string[] {
  const { sla, survives, core, capacity, unjudged } = outage;
  const figure = figureWords(core, percentApart([core.low, core.high]));
  const verdict = survives ? style.green("goes on") : style.red("stops");
  const meanwhile = survives ? style.faint(`; reaches ${figure} as long as this lasts`) : "";
  const notes = [...losses.map(lossWords), ...unjudgedWords(unjudged)];
  return [
    `${style.underlined(style.strong(sla.id))}  ${verdict}${meanwhile}`,
    ...capacity.map((each) => `  ${capacityLine(each, style)}`),
    ...notes.flatMap((note) => {
      const [first = "", ...rest] = wrap(note, Math.min(100, width) - 2);
      return [`  ${first}`, ...rest.map((line) => `    ${line}`)];
    }),
  ];
}

function capacityLine(capacity: Capacity, style: TextStyle): string {
  const words = capacityWords(capacity);
  return isEnough(capacity) ? words : style.red(words);
}

/** Whether what is left carries the load. */
export function isEnough({ left, required }: Capacity): boolean {
  return left >= Math.max(1, required);
}

/** `web in westeurope: 2 of 3 instances left, 2 needed`. */
export function capacityWords({ id, region, left, of, required }: Capacity): string {
  const name = region === undefined ? id : `${id} in ${region}`;
  if (of === 1) return left === 1 ? `${name}: goes on` : `${name}: is down`;
  return `${name}: ${left} of ${of} instances left, ${required} needed`;
}

/** What of it nothing is known of. */
export function unjudgedWords(unjudged: readonly string[]): readonly string[] {
  if (unjudged.length === 0) return [];
  return [
    `Nothing says over which zones ${unjudged.join(", ")} ${unjudged.length === 1 ? "is" : "are"} spread: taken to go on.`,
  ];
}
