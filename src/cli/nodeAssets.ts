import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PackedAssets } from '../core/util/packedAssets';

/** The files beside the command line program. */
export class NodeAssets extends PackedAssets {
  constructor(folder: string) {
    super(async (path) => new Uint8Array(await readFile(join(folder, path))));
  }
}
