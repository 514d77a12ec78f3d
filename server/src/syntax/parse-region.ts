import type { Range } from "../text/range.ts";
import type { GreenMap, GreenNode, GreenPair, Placed } from "./green-node.ts";
import { type ParsedYaml, parseYaml } from "./parse-yaml.ts";
import type { SyntaxFault } from "./syntax-fault.ts";

/** A text read alone: what it holds as far as it can be read, and what is wrong with the rest. */
export interface Region {
  readonly text: string;
  readonly root: Placed<GreenNode> | undefined;
  readonly faults: readonly SyntaxFault[];
}

/**
 * Reads a text, mending where it is broken: a line that makes the whole unreadable is passed over, so that the lines around it
 * keep their meaning. A half-typed line is the usual case.
 */
export function parseRegion(text: string): Region {
  let parsed = parseYaml(text);
  const faults: SyntaxFault[] = [...parsed.faults];
  let mended = text;
  for (let attempt = 0; attempt < MENDINGS && breaks(parsed); attempt++) {
    const better = mend(mended, parsed);
    if (better === undefined) break;
    ({ parsed, text: mended } = better);
  }
  return { text, root: parsed.root, faults: oneEachLine(text, faults) };
}

/** The pair that a region of one key is; nothing where it is no key. */
export function pairOf(region: Region): Placed<GreenPair> | undefined {
  const root = region.root;
  const map: GreenMap | undefined = root?.node.kind === "map" && !root.node.flow ? root.node : undefined;
  const first = map?.pairs[0];
  return root === undefined || first === undefined
    ? undefined
    : { offset: root.offset + first.offset, node: first.node };
}

/** How many lines of one region are passed over at most; more would be slow, and help nobody. */
const MENDINGS = 8;

function breaks(parsed: ParsedYaml): boolean {
  return parsed.faults.some((fault) => fault.check === "syntax/yaml");
}

interface Mended {
  readonly text: string;
  readonly parsed: ParsedYaml;
}

/** Of the lines that the first fault may be blamed on, the one without which most can be read. */
function mend(text: string, parsed: ParsedYaml): Mended | undefined {
  const fault = parsed.faults.find(({ check }) => check === "syntax/yaml");
  if (fault === undefined) return undefined;
  let best: Mended | undefined;
  for (const line of suspects(text, fault.range)) {
    const masked = mask(text, line);
    if (masked === undefined) continue;
    const candidate = { text: masked, parsed: parseYaml(masked) };
    if (candidate.parsed.faults.length < (best?.parsed ?? parsed).faults.length) best = candidate;
  }
  return best;
}

/** The lines where a fault begins and ends, and the one before, in which a quote or bracket may have been left open. */
function suspects(text: string, range: Range): readonly Range[] {
  const here = lineAt(text, range.start);
  const before = here.start > 0 ? lineAt(text, here.start - 1) : undefined;
  const last = lineAt(text, Math.max(range.start, range.end - 1));
  return [here, ...(before ? [before] : []), ...(last.start === here.start ? [] : [last])];
}

function lineAt(text: string, offset: number): Range {
  const end = text.indexOf("\n", offset);
  return { start: text.lastIndexOf("\n", offset - 1) + 1, end: end < 0 ? text.length : end };
}

/** The text with a line turned into blanks; every other offset stays. */
function mask(text: string, line: Range): string | undefined {
  const content = text.slice(line.start, line.end);
  if (content.trim() === "") return undefined;
  return text.slice(0, line.start) + content.replace(/[^\r]/g, " ") + text.slice(line.end);
}

/** Of faults that begin on one line the first tells the cause; those behind it follow from it. */
function oneEachLine(text: string, faults: readonly SyntaxFault[]): readonly SyntaxFault[] {
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const key = `${fault.check} ${lineAt(text, fault.range.start).start}`;
    if (fault.check === "syntax/duplicate-key" || !seen.has(key)) {
      seen.add(key);
      return true;
    }
    return false;
  });
}
