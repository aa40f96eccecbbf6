import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssetReader } from '../../core/util/assets';

const MODULES = join(__dirname, '../../../node_modules');

const ELSEWHERE: Readonly<Record<string, string>> = {
  'web-tree-sitter.wasm': 'web-tree-sitter',
  'tree-sitter-kotlin.wasm': '@tree-sitter-grammars/tree-sitter-kotlin',
};

/** The runtime and the grammars as packages bring them: no build needed. Everything else is missing. */
export class CoreAssets implements AssetReader {
  reads = 0;

  async readBytes(path: string): Promise<Uint8Array> {
    this.reads++;
    const name = path.replace(/^wasm\//, '');
    const from = ELSEWHERE[name] ?? '@vscode/tree-sitter-wasm/wasm';
    return new Uint8Array(await readFile(join(MODULES, from, name)));
  }

  readText(path: string): Promise<string> {
    return Promise.reject(new Error(`No ${path} here.`));
  }
}
