/** Whether a file bears the name of an architecture. */
export function isArchitectureFile(uri: string): boolean {
  return /(?:^|\/)(?:[^/]+\.)?architecture\.ya?ml$/.test(uri);
}

/** Whether a file holds the settings of a folder. */
export function isConfigFile(uri: string): boolean {
  return /(?:^|\/)archbook\.config\.ya?ml$/.test(uri);
}
