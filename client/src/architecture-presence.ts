import { Disposable, type Uri, workspace } from "vscode";

/** The names of architectures and of config files. Files of other names are parts of an architecture where one includes them. */
const PATTERN =
  "**/{architecture.yaml,architecture.yml,*.architecture.yaml,*.architecture.yml,archbook.config.yaml,archbook.config.yml}";

/**
 * Calls back once, as soon as there is something to review: a file that is open, or lies in the workspace, or comes to be there.
 * The extension is loaded with every YAML file, for an architecture may be opened without a folder; that alone starts nothing.
 */
export function onArchitecture(found: () => void): Disposable {
  const parts: Disposable[] = [];
  let isDone = false;
  const end = () => {
    isDone = true;
    for (const part of parts) part.dispose();
  };
  const look = (uris: readonly Uri[]) => {
    if (isDone || !uris.some(isNamedSo)) return;
    end();
    found();
  };
  look(workspace.textDocuments.map(({ uri }) => uri));
  if (isDone) return Disposable.from();
  const watcher = workspace.createFileSystemWatcher(PATTERN, false, true, true);
  parts.push(
    watcher,
    watcher.onDidCreate((uri) => look([uri])),
    workspace.onDidOpenTextDocument(({ uri }) => look([uri])),
  );
  void workspace.findFiles(PATTERN, undefined, 1).then(look);
  return new Disposable(end);
}

function isNamedSo({ path }: Uri): boolean {
  return /(?:^|\/)(?:(?:[^/]+\.)?architecture|archbook\.config)\.ya?ml$/.test(path);
}
