import { bounds } from "./bounds.ts";
import type { Compiled, CompiledPart } from "./compile.ts";
import type { Diagram } from "./decision-diagram.ts";

/** Which end of an interval is asked for, where the parts of a formula allow no exact answer. */
export type Side = "low" | "high";

/** The probability that a compiled formula holds, if each event is up with its probability, independently. */
export function probability(compiled: Compiled, events: readonly number[], side: Side): number {
  return partProbabilities(compiled, events, side)[0] ?? 0;
}

/**
 * Birnbaum's importance: how much the probability changes with that of each event, all else as it is. Events below a formula
 * that could only be bounded get none.
 */
export function importance(compiled: Compiled, events: readonly number[]): readonly number[] {
  const values = partProbabilities(compiled, events, "high");
  const weights = new Float64Array(compiled.length);
  const ofEvents = events.map(() => 0);
  weights[0] = 1;
  compiled.forEach((part, index) => {
    const weight = weights[index] ?? 0;
    if (part.op === "event") ofEvents[part.event] = (ofEvents[part.event] ?? 0) + weight;
    for (const [child, slope] of slopes(part, values)) weights[child] = (weights[child] ?? 0) + weight * slope;
  });
  return ofEvents;
}

/** The probability of each part. */
export function partProbabilities(compiled: Compiled, events: readonly number[], side: Side): Float64Array {
  const values = new Float64Array(compiled.length);
  for (let index = compiled.length - 1; index >= 0; index -= 1) {
    const part = compiled[index];
    if (part !== undefined) values[index] = partValue(part, values, events, side);
  }
  return values;
}

function partValue(part: CompiledPart, values: Float64Array, events: readonly number[], side: Side): number {
  switch (part.op) {
    case "constant":
      return part.value;
    case "event":
      return events[part.event] ?? 0;
    case "product":
      return part.of.reduce((product, child) => product * (values[child] ?? 0), 1);
    case "parallel":
      return 1 - part.of.reduce((product, child) => product * (1 - (values[child] ?? 0)), 1);
    case "diagram":
      return diagramValues(part.diagram, part.variables, values)[part.diagram.root] ?? 0;
    case "open":
      return bounds(part, values)[side];
  }
}

function diagramValues(diagram: Diagram, variables: readonly number[], values: Float64Array): Float64Array {
  const { variable, low, high } = diagram;
  const results = new Float64Array(variable.length);
  results[1] = 1;
  for (let node = 2; node < variable.length; node += 1) {
    const up = values[variables[variable[node] ?? 0] ?? 0] ?? 0;
    results[node] = up * (results[high[node] ?? 0] ?? 0) + (1 - up) * (results[low[node] ?? 0] ?? 0);
  }
  return results;
}

/** By how much a part changes with each of the parts that it is made of. */
function slopes(part: CompiledPart, values: Float64Array): readonly (readonly [number, number])[] {
  switch (part.op) {
    case "product":
      return productsOfOthers(part.of.map((child) => values[child] ?? 0)).map((slope, at) => [part.of[at] ?? 0, slope]);
    case "parallel":
      return productsOfOthers(part.of.map((child) => 1 - (values[child] ?? 0))).map((slope, at) => [
        part.of[at] ?? 0,
        slope,
      ]);
    case "diagram":
      return diagramSlopes(part.diagram, part.variables, values);
    default:
      return [];
  }
}

function productsOfOthers(factors: readonly number[]): readonly number[] {
  const after = new Float64Array(factors.length + 1).fill(1);
  for (let at = factors.length - 1; at >= 0; at -= 1) after[at] = (after[at + 1] ?? 1) * (factors[at] ?? 1);
  let before = 1;
  return factors.map((factor, at) => {
    const others = before * (after[at + 1] ?? 1);
    before *= factor;
    return others;
  });
}

function diagramSlopes(diagram: Diagram, variables: readonly number[], values: Float64Array) {
  const { variable, low, high, root } = diagram;
  const results = diagramValues(diagram, variables, values);
  const reached = new Float64Array(variable.length);
  const ofVariables = variables.map(() => 0);
  reached[root] = 1;
  for (let node = variable.length - 1; node > 1; node -= 1) {
    const weight = reached[node] ?? 0;
    if (weight === 0) continue;
    const asked = variable[node] ?? 0;
    const up = values[variables[asked] ?? 0] ?? 0;
    const onHigh = high[node] ?? 0;
    const onLow = low[node] ?? 0;
    ofVariables[asked] = (ofVariables[asked] ?? 0) + weight * ((results[onHigh] ?? 0) - (results[onLow] ?? 0));
    reached[onHigh] = (reached[onHigh] ?? 0) + weight * up;
    reached[onLow] = (reached[onLow] ?? 0) + weight * (1 - up);
  }
  return ofVariables.map((slope, index): readonly [number, number] => [variables[index] ?? 0, slope]);
}
