import { RE2JS, RE2JSException } from "re2js";
import type { StepBudget } from "./step-budget.ts";

/** A regular expression whose time is linear in the text, whatever the text is. */
export interface LinearPattern {
  /** Whether it is found anywhere in a text. */
  readonly isIn: (text: string, budget: StepBudget) => boolean;
}

/** Reads a pattern; one that no automaton can match in linear time gives the words of what is wrong with it. */
export function linearPattern(source: string): LinearPattern | { readonly fault: string } {
  try {
    const compiled = RE2JS.compile(source);
    const size = compiled.programSize();
    return {
      isIn(text, budget) {
        budget.spend(1 + text.length * size);
        return compiled.matcher(text).find();
      },
    };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { fault: faultWords(error.message) };
  }
}

function faultWords(message: string): string {
  const words = message.replace(/^error parsing regexp: /, "").replaceAll("`", '"');
  const isBacktracking = /\(\?[=!<]|invalid escape sequence: "\\[1-9k]/.test(words);
  return isBacktracking ? `${words}: what looks around or back takes more than linear time` : words;
}
