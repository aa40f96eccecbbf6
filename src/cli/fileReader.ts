import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { bytesNameRocketmq } from '../core/rocketmq/gate';
import { decodeText } from '../core/util/decodeText';

/** Files beyond this many bytes are not read. */
export const MAX_BYTES = 1_048_576;

export type ReadFile =
  /** It names RocketMQ. */
  | { readonly kind: 'text'; readonly text: string }
  /** It does not. The bytes are good until the next read. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-large' | 'binary' | 'unreadable' };

/** Reads files one after the other into one buffer: what does not name RocketMQ never becomes a string. */
export class FileReader {
  private readonly _buffer = new Uint8Array(MAX_BYTES + 1);

  /** @param instead what counts as the content of files, by absolute path, whether or not they exist */
  constructor(private readonly _instead: ReadonlyMap<string, Uint8Array> = new Map()) {}

  /** `always`: as text even if it does not name RocketMQ. */
  read(path: string, always = false): ReadFile {
    const length = this._fill(path);
    if (length === undefined) {
      return { kind: 'unreadable' };
    }
    const bytes = this._buffer.subarray(0, length);
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    if (!always && !isUtf16 && !bytesNameRocketmq(bytes)) {
      return { kind: 'bytes', bytes };
    }
    if (length > MAX_BYTES) {
      return { kind: 'too-large' };
    }
    const text = decodeText(bytes);
    if (text === undefined) {
      return { kind: 'binary' };
    }
    // Sources in a Chinese encoding: every character that is no UTF-8 would count as one or more replacements.
    return { kind: 'text', text: text.includes('\ufffd') ? new TextDecoder('gb18030').decode(bytes) : text };
  }

  /** The number of bytes read: one more than allowed for a file that is too large. */
  private _fill(path: string): number | undefined {
    const instead = this._instead.get(path);
    if (instead !== undefined) {
      this._buffer.set(instead.subarray(0, this._buffer.length));
      return Math.min(instead.length, this._buffer.length);
    }
    let file: number | undefined;
    try {
      file = openSync(path, 'r');
      let length = 0;
      for (;;) {
        const read = readSync(file, this._buffer, length, this._buffer.length - length, null);
        length += read;
        // Most files come in one piece: asking for more costs a call each.
        if (read === 0 || length === this._buffer.length || (read > 0 && length >= fstatSync(file).size)) {
          return length;
        }
      }
    } catch {
      return undefined;
    } finally {
      if (file !== undefined) {
        closeSync(file);
      }
    }
  }
}
