import type { SvgElement } from "./read-svg.ts";

/** What holds for an element: properties by name, as they are written. */
export type Declarations = ReadonlyMap<string, string>;

export interface StyleRule {
  readonly selector: readonly Step[];
  readonly weight: number;
  readonly declarations: Declarations;
}

/** One compound of a selector, and how it hangs on what stands before it. */
interface Step {
  readonly name: string | undefined;
  readonly classes: readonly string[];
  readonly isChild: boolean;
}

/**
 * The rules of a style sheet of ours, the weightier ones last. It reads what such sheets have: types, classes, descendants and
 * children. Rules for other media and selectors of any other form are left out.
 */
export function readRules(sheet: string): readonly StyleRule[] {
  const plain = sheet.replaceAll(/@[^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .flatMap(([, selectors = "", body = ""]) => {
      const declarations = readDeclarations(body);
      return selectors.split(",").flatMap((selector) => ruleOf(selector, declarations) ?? []);
    })
    .sort((one, other) => one.weight - other.weight);
}

/** What the rules and the element's own attributes say of it; inheritance is the caller's. */
export function declarationsOf(element: SvgElement, rules: readonly StyleRule[]): Declarations {
  // Attributes weigh less than any rule.
  const found = new Map(element.attributes);
  for (const { selector, declarations } of rules) {
    if (!matches(element, selector, selector.length - 1)) continue;
    for (const [name, value] of declarations) found.set(name, value);
  }
  return found;
}

function ruleOf(selector: string, declarations: Declarations): StyleRule | undefined {
  const tokens = selector
    .trim()
    .replaceAll(/\s*>\s*/g, " >")
    .split(/\s+/);
  const steps = tokens.map(stepOf).filter((step) => step !== undefined);
  if (steps.length < tokens.length) return undefined;
  const weight = steps.reduce((sum, { name, classes }) => sum + classes.length * 100 + (name === undefined ? 0 : 1), 0);
  return { selector: steps, weight, declarations };
}

function stepOf(token: string): Step | undefined {
  const [whole, child, name, classes = ""] = /^(>?)([a-z]+|\*)?((?:\.[\w-]+)*)$/.exec(token) ?? [];
  if (whole === undefined) return undefined;
  return {
    name: name === "*" ? undefined : name,
    classes: classes.split(".").filter((word) => word !== ""),
    isChild: child === ">",
  };
}

function readDeclarations(body: string): Declarations {
  const pairs = body.split(";").map((declaration) => {
    const colon = declaration.indexOf(":");
    return [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()] as const;
  });
  return new Map(pairs.filter(([name]) => name !== ""));
}

function matches(element: SvgElement, selector: readonly Step[], last: number): boolean {
  const step = selector[last];
  if (step === undefined) return true;
  const isMeant =
    (step.name === undefined || step.name === element.name) &&
    step.classes.every((word) => element.classes.includes(word));
  if (!isMeant) return false;
  if (last === 0) return true;
  if (step.isChild) return element.parent !== undefined && matches(element.parent, selector, last - 1);
  for (let above = element.parent; above !== undefined; above = above.parent) {
    if (matches(above, selector, last - 1)) return true;
  }
  return false;
}
