/** A piece of an outline with absolute places. Curves are cubic, as PDF has no others. */
export type Segment =
  | { readonly kind: "move" | "line"; readonly points: readonly [x: number, y: number] }
  | { readonly kind: "curve"; readonly points: readonly [number, number, number, number, number, number] }
  | { readonly kind: "close" };

/** The `d` of a path. What stands behind something that cannot be read is left out. */
export function readPath(d: string): readonly Segment[] {
  const segments: Segment[] = [];
  const pen: Pen = { x: 0, y: 0, startX: 0, startY: 0, controlX: 0, controlY: 0, last: "" };
  for (const [, letter = "", list = ""] of d.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const command = letter.toUpperCase();
    const count = ARGUMENTS.get(command);
    if (count === undefined) return segments;
    const numbers = readNumbers(list, command);
    let at = 0;
    do {
      const part = numbers.slice(at, at + count);
      if (part.length < count) break;
      // What follows a move without a letter of its own are lines.
      const actual = command === "M" && at > 0 ? "L" : command;
      segments.push(...step(actual, letter !== command, part, pen));
      at += Math.max(1, count);
    } while (at < numbers.length);
  }
  return segments;
}

const ARGUMENTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }),
);

interface Pen {
  x: number;
  y: number;
  startX: number;
  startY: number;
  /** The last control point, which smooth curves mirror. */
  controlX: number;
  controlY: number;
  last: string;
}

/** The two flags of an arc may stand without anything between them and what follows. */
function readNumbers(list: string, command: string): readonly number[] {
  const number = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;
  if (command !== "A") return (list.match(number) ?? []).map(Number);
  const found: number[] = [];
  let rest = list.replace(/^[\s,]+/, "");
  while (rest !== "") {
    const isFlag = found.length % 7 === 3 || found.length % 7 === 4;
    const [next] = (isFlag ? /^[01]/ : /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/i).exec(rest) ?? [];
    if (next === undefined) break;
    found.push(Number(next));
    rest = rest.slice(next.length).replace(/^[\s,]+/, "");
  }
  return found;
}

function step(command: string, isRelative: boolean, part: readonly number[], pen: Pen): readonly Segment[] {
  const [dx, dy] = isRelative ? [pen.x, pen.y] : [0, 0];
  const shifted = part.map((value, index) => value + (index % 2 === 0 ? dx : dy));
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = shifted;
  const [first = 0] = part;
  const smooth = (letters: string) =>
    letters.includes(pen.last)
      ? ([2 * pen.x - pen.controlX, 2 * pen.y - pen.controlY] as const)
      : ([pen.x, pen.y] as const);
  const segments = ((): readonly Segment[] => {
    switch (command) {
      case "M":
        [pen.startX, pen.startY] = [a, b];
        return [to("move", a, b, pen)];
      case "L":
        return [to("line", a, b, pen)];
      case "H":
        return [to("line", first + dx, pen.y, pen)];
      case "V":
        return [to("line", pen.x, first + dy, pen)];
      case "C":
        return [curve(a, b, c, d, e, f, pen)];
      case "S":
        return [curve(...smooth("CS"), a, b, c, d, pen)];
      case "Q":
        return [quadratic(a, b, c, d, pen)];
      case "T":
        return [quadratic(...smooth("QT"), a, b, pen)];
      case "A":
        return arc(part, (part[5] ?? 0) + dx, (part[6] ?? 0) + dy, pen);
      default:
        [pen.x, pen.y] = [pen.startX, pen.startY];
        return [{ kind: "close" }];
    }
  })();
  pen.last = command;
  return segments;
}

function to(kind: "move" | "line", x: number, y: number, pen: Pen): Segment {
  [pen.x, pen.y] = [x, y];
  return { kind, points: [x, y] };
}

function curve(a: number, b: number, c: number, d: number, x: number, y: number, pen: Pen): Segment {
  [pen.controlX, pen.controlY, pen.x, pen.y] = [c, d, x, y];
  return { kind: "curve", points: [a, b, c, d, x, y] };
}

function quadratic(cx: number, cy: number, x: number, y: number, pen: Pen): Segment {
  const third = (from: number, control: number) => from + ((control - from) * 2) / 3;
  const segment = curve(third(pen.x, cx), third(pen.y, cy), third(x, cx), third(y, cy), x, y, pen);
  [pen.controlX, pen.controlY] = [cx, cy];
  return segment;
}

/** An elliptic arc from end point to end point as cubic curves of at most a quarter each (SVG 2, B.2.4). */
function arc([rx0 = 0, ry0 = 0, turn = 0, large = 0, sweep = 0]: readonly number[], x: number, y: number, pen: Pen) {
  if (rx0 === 0 || ry0 === 0) return [to("line", x, y, pen)];
  if (x === pen.x && y === pen.y) return [];
  const phi = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [halfX, halfY] = [(pen.x - x) / 2, (pen.y - y) / 2];
  const [px, py] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  const tooSmall = Math.max(1, Math.hypot(px / rx0, py / ry0));
  const [rx, ry] = [Math.abs(rx0) * tooSmall, Math.abs(ry0) * tooSmall];
  const over = (rx * py) ** 2 + (ry * px) ** 2;
  const factor = Math.sqrt(Math.max(0, (rx * ry) ** 2 - over) / over) * (large === sweep ? -1 : 1);
  const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx];
  const [cx, cy] = [cos * qx - sin * qy + (pen.x + x) / 2, sin * qx + cos * qy + (pen.y + y) / 2];
  const start = Math.atan2((py - qy) / ry, (px - qx) / rx);
  let sweepBy = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - start;
  if (sweep === 0 && sweepBy > 0) sweepBy -= 2 * Math.PI;
  if (sweep === 1 && sweepBy < 0) sweepBy += 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(sweepBy) / (Math.PI / 2) - 1e-9));
  const by = sweepBy / pieces;
  const handle = (4 / 3) * Math.tan(by / 4);
  const at = (u: number, v: number) => [cx + cos * rx * u - sin * ry * v, cy + sin * rx * u + cos * ry * v] as const;
  return Array.from({ length: pieces }, (_, index) => {
    const [from, end] = [start + index * by, start + (index + 1) * by];
    const one = at(Math.cos(from) - handle * Math.sin(from), Math.sin(from) + handle * Math.cos(from));
    const two = at(Math.cos(end) + handle * Math.sin(end), Math.sin(end) - handle * Math.cos(end));
    const goal = index === pieces - 1 ? ([x, y] as const) : at(Math.cos(end), Math.sin(end));
    return curve(...one, ...two, ...goal, pen);
  });
}
