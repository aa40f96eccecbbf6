import { decompress } from 'fzstd';
import type { AssetReader } from './assets';
import { lazy } from './lazy';

/** Folders of `dist` whose files ship compressed, one by one. */
const COMPRESSED = /^(?:wasm|knowledge|configuration)\/|^lessons\/[^/]+\.json$/;
/** Files of `dist` that ship in one archive: texts that resemble each other take half the room together. */
const ARCHIVED = /^lessons\/.+\.(?!png$|svg$|gif$|jpe?g$|webp$)\w+$/;
export const ARCHIVE = 'lessons/lessons.pack';

/**
 * How a file of `dist` ships: as it is, compressed by Zstandard beside it (`.zst`), or in the archive. The build decides by
 * it what to write, the reader where to look.
 */
export function shippedAs(path: string): 'plain' | 'compressed' | 'archived' {
  return COMPRESSED.test(path) ? 'compressed' : ARCHIVED.test(path) ? 'archived' : 'plain';
}

/**
 * Reads what ships, however it ships. The archive is read once, by the first that asks for something in it.
 * @param read a file of `dist` as it is; rejects when there is none
 */
export class PackedAssets implements AssetReader {
  private readonly _archive = lazy(async () => openArchive(decompress(await this._read(ARCHIVE))));

  constructor(private readonly _read: (path: string) => Promise<Uint8Array>) {}

  async readBytes(path: string): Promise<Uint8Array> {
    switch (shippedAs(path)) {
      case 'compressed':
        return decompress(await this._read(`${path}.zst`));
      case 'archived': {
        const found = (await this._archive()).get(path);
        if (found === undefined) {
          throw new Error(`${path} is not among the lessons that ship.`);
        }
        return found;
      }
      default:
        return this._read(path);
    }
  }

  async readText(path: string): Promise<string> {
    return new TextDecoder().decode(await this.readBytes(path));
  }
}

/** First a line of JSON, `[path, length]` for each file, then their bytes in that order. */
function openArchive(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const end = bytes.indexOf(10);
  const files = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as readonly (readonly [string, number])[];
  const found = new Map<string, Uint8Array>();
  let start = end + 1;
  for (const [path, length] of files) {
    found.set(path, bytes.subarray(start, start + length));
    start += length;
  }
  return found;
}
