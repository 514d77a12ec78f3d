import type { ElementState } from "./messages.ts";
import { isFields } from "./read-fields.ts";

/** What the page says by itself; the extension hands it over in the language of the editor. */
export const PAGE_WORDS = {
  drawing: "Drawing …",
  lastPicture: "This is the last picture that could be drawn. {0}",
  matches: "{0} found",
  nothingDown: "Nothing is down",
  zones: "Zones",
  regions: "Regions",
  elements: "Elements",
  goesOn: "goes on: {0}",
  stops: "stops",
  whileDown: "While {0} is down, {1} of {2} journeys go on",
  noJourneys: "{0} is down. The file promises no journeys, so none can be judged.",
  clickWhatIsDown: "Click what is down.",
  questionsAt: "{0}: {1} open",
  close: "Close",
  down: "down",
  stopped: "stops",
  weakened: "weaker",
  unjudged: "not known",
  selectFirst: "Select an element first",
  all: "All",
  filterArea: "Area",
  filterSeverity: "Severity",
  filterJourney: "Journey",
  filterRegion: "Region",
  filterData: "Data",
  clearFilters: "Clear Filters",
  nothingToFilter: "There is nothing to filter by.",
  nothingFiltered: "Everything is shown.",
  filtered: "{0} cards match.",
  added: "Added: {0}.",
  removed: "Removed: {0}.",
  andMore: "{0} more",
  openNow: "{0} questions are open.",
} as const;

export type PageWord = keyof typeof PAGE_WORDS;
export type Say = (word: PageWord, ...values: readonly (string | number)[]) => string;

/** Says words in the language that a JSON text gives; in English what it lacks. */
export function sayIn(json: string | undefined): Say {
  const own = readWords(json);
  return (word, ...values) => {
    const text = own[word];
    const template = typeof text === "string" ? text : PAGE_WORDS[word];
    return template.replaceAll(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
  };
}

export function stateWords(say: Say): Readonly<Record<ElementState["state"], string>> {
  return { down: say("down"), stopped: say("stopped"), weakened: say("weakened"), unjudged: say("unjudged") };
}

function readWords(json: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json ?? "{}");
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
}
