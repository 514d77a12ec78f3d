/** An affine map, as SVG and PDF write it: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiplied(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The value of a `transform` with `translate`, `scale` and `matrix`, which are all that our pictures have. */
export function readTransform(written: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name, list = ""] of written.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b, c = 0, d = 0, e = 0, f = 0] = list.split(/[\s,]+/).map(Number);
    if (name === "translate") matrix = multiplied(matrix, [1, 0, 0, 1, a, b ?? 0]);
    if (name === "scale") matrix = multiplied(matrix, [a, 0, 0, b ?? a, 0, 0]);
    if (name === "matrix") matrix = multiplied(matrix, [a, b ?? 0, c, d, e, f]);
  }
  return matrix;
}
