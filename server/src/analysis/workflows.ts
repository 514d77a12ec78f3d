import type { Component } from "../model/component.ts";

/** Whether workflows run in a component: its kind says so, one of its business modules is called so, or its identifier has the word. */
export function runsWorkflows({ id, kind, modules = [] }: Component): boolean {
  return kind === "workflow" || WORD.test(id) || modules.some((module) => MODULE.test(module.trim()));
}

const WORD = /(?:^|-)workflows?(?:-|$)/;
const MODULE = /^workflows?$/i;
