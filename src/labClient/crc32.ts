// In the bundle this stands for `@node-rs/crc32`, a native module: zlib has the same since Node 20.15.
import { crc32 as ofZlib } from 'node:zlib';

export function crc32(bytes: Uint8Array): number {
  return ofZlib(bytes);
}
