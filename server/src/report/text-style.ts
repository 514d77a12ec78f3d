/** How a terminal shows text. Every style takes a text and gives it back with what turns the style on and off about it. */
export interface TextStyle {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly underlined: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
  readonly green: (text: string) => string;
}

const asItIs = (text: string) => text;

/** For files, pipes and everybody who set `NO_COLOR`. */
export const PLAIN_STYLE: TextStyle = {
  strong: asItIs,
  faint: asItIs,
  underlined: asItIs,
  red: asItIs,
  yellow: asItIs,
  blue: asItIs,
  green: asItIs,
};

export const TERMINAL_STYLE: TextStyle = {
  strong: sgr(1, 22),
  faint: sgr(2, 22),
  underlined: sgr(4, 24),
  red: sgr(31, 39),
  yellow: sgr(33, 39),
  blue: sgr(34, 39),
  green: sgr(32, 39),
};

/** "Select graphic rendition" of ECMA-48, which every terminal of today understands. */
function sgr(on: number, off: number): (text: string) => string {
  return (text) => (text === "" ? "" : `\u001b[${on}m${text}\u001b[${off}m`);
}
