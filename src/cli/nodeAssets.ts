import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AssetReader } from '../core/util/assets';

/** The files beside the command line program. */
export class NodeAssets implements AssetReader {
  constructor(private readonly _folder: string) {}

  async readBytes(path: string): Promise<Uint8Array> {
    return new Uint8Array(await readFile(join(this._folder, path)));
  }

  async readText(path: string): Promise<string> {
    return readFile(join(this._folder, path), 'utf8');
  }
}
