import { randomBytes } from 'node:crypto';

/** 32 characters that need no quoting in a configuration file. */
export function newSecret(): string {
  return randomBytes(16).toString('hex');
}
