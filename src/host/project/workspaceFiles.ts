import * as vscode from 'vscode';

/** Folders that hold what tools made or fetched, whatever the settings say. */
const NEVER = ['**/node_modules/**', '**/.git/**', '**/target/**', '**/build/**', '**/dist/**', '**/.gradle/**'];

/**
 * The files of the workspace that match `include` (a glob without its folder), without what `files.exclude` and
 * `search.exclude` hide: `findFiles` knows the first, and ignores the second unless it is passed.
 */
export async function findWorkspaceFiles(
  include: string,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(
    folders.map((folder) =>
      vscode.workspace.findFiles(
        new vscode.RelativePattern(folder, include),
        excludePattern(folder.uri),
        undefined,
        token,
      ),
    ),
  );
  // Nested workspace folders would give a file twice.
  const byUri = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return [...byUri.keys()].sort().map((key) => byUri.get(key) as vscode.Uri);
}

/** One glob of everything that is left out below a folder. */
export function excludePattern(folder: vscode.Uri): string {
  const set = (section: string): readonly string[] => {
    const value = vscode.workspace.getConfiguration(section, folder).get<Record<string, unknown>>('exclude', {});
    // A `{ "when": ... }` clause needs the sibling files: such a pattern hides compiled output we do not look at.
    return Object.entries(value).flatMap(([pattern, on]) => (on === true ? [pattern] : []));
  };
  return `{${[...new Set([...NEVER, ...set('files'), ...set('search')])].join(',')}}`;
}
