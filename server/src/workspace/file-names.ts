/** Whether a file bears the name of an architecture. */
export function isArchitectureFile(uri: string): boolean {
  return /(?:^|\/)(?:[^/]+\.)?architecture\.ya?ml$/.test(uri);
}

/** Whether a file holds the settings of a folder. */
export function isConfigFile(uri: string): boolean {
  return /(?:^|\/)archbook\.config\.ya?ml$/.test(uri);
}

/** Whether a file may hold YAML, as far as its name tells. */
export function isYamlFile(uri: string): boolean {
  return /\.ya?ml$/i.test(uri);
}
