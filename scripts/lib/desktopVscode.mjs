// @ts-check
import { delimiter, join } from 'node:path';
import { homedir } from 'node:os';
import { isThere } from './project.mjs';
import { Unavailable } from './unavailable.mjs';

/**
 * The command or program that opens a desktop VS Code: VSCODE_EXECUTABLE_PATH, `code` on the PATH, the usual places.
 *
 * @returns {string | undefined}
 */
export function desktopVscode() {
  const wanted = process.env.VSCODE_EXECUTABLE_PATH;
  if (wanted) {
    if (!isThere(wanted)) {
      throw new Unavailable(`VSCODE_EXECUTABLE_PATH names ${wanted}, which does not exist`);
    }
    return wanted;
  }
  // A window needs a display; without one a found VS Code is of no use.
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return undefined;
  }
  return [...onPath(), ...usualPlaces()].find(isThere);
}

function onPath() {
  const names = process.platform === 'win32' ? ['code.cmd', 'code-insiders.cmd'] : ['code', 'code-insiders'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces() {
  switch (process.platform) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, 'Visual Studio Code.app/Contents/Resources/app/bin/code'),
      );
    case 'win32':
      return [
        join(process.env.LOCALAPPDATA ?? 'C:\\', 'Programs\\Microsoft VS Code\\bin\\code.cmd'),
        join(process.env.PROGRAMFILES ?? 'C:\\', 'Microsoft VS Code\\bin\\code.cmd'),
      ];
    default:
      return [
        '/usr/share/code/bin/code',
        '/usr/bin/code',
        '/snap/bin/code',
        '/var/lib/flatpak/exports/bin/com.visualstudio.code',
      ];
  }
}
