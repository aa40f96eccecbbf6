import type { ApiTable } from './api/table';

const NEEDLE = 'rocketmq';
const LENGTH = NEEDLE.length;

/** How far the search may move on when it sees a character at the end of its window (Boyer, Moore, Horspool). */
const SHIFTS = makeShifts();

/** Whether the text names RocketMQ in any case. One look at every eighth character or so. */
export function namesRocketmq(text: string): boolean {
  const end = text.length;
  for (let i = LENGTH - 1; i < end;) {
    const shift = SHIFTS[text.charCodeAt(i) & 255]!;
    if (shift === 0) {
      if (isNeedle(text, i - LENGTH + 1)) {
        return true;
      }
      i++;
    } else {
      i += shift;
    }
  }
  return false;
}

function isNeedle(text: string, start: number): boolean {
  return text.slice(start, start + LENGTH).toLowerCase() === NEEDLE;
}

/** The same for bytes in UTF-8 or any other encoding that keeps ASCII. */
export function bytesNameRocketmq(bytes: Uint8Array): boolean {
  const end = bytes.length;
  for (let i = LENGTH - 1; i < end;) {
    const shift = SHIFTS[bytes[i]!]!;
    if (shift === 0) {
      let k = 0;
      while (k < LENGTH && (bytes[i - LENGTH + 1 + k]! | 32) === NEEDLE.charCodeAt(k)) {
        k++;
      }
      if (k === LENGTH) {
        return true;
      }
      i++;
    } else {
      i += shift;
    }
  }
  return false;
}

function makeShifts(): Uint8Array {
  const shifts = new Uint8Array(256).fill(LENGTH);
  for (let k = 0; k < LENGTH; k++) {
    const character = NEEDLE.charCodeAt(k);
    shifts[character] = LENGTH - 1 - k;
    shifts[character - 32] = LENGTH - 1 - k;
  }
  return shifts;
}

const ROOT = 'org.apache.rocketmq.';
/** Clients that must be told from the Apache one. */
const OTHER_ROOTS = ['com.alibaba.rocketmq.', 'com.aliyun.openservices.'];

/**
 * Whether a text of a language in which full names stand in imports, or where they are used, can lead to a client's type
 * without other files: it names one, a package of such imported whole, or it is in such a package. Most of RocketMQ's own
 * files, and those that merely speak of it, are told by this and never parsed.
 */
export function namesClientType(text: string, api: ApiTable): boolean {
  for (let at = text.indexOf(ROOT); at >= 0; at = text.indexOf(ROOT, at + ROOT.length)) {
    NAME.lastIndex = at;
    const [, packageName = '', type, end] = NAME.exec(text) ?? [];
    if (type !== undefined ? api.type(`${packageName}.${type}`) !== undefined : api.hasPackage(packageName)) {
      // Without a type behind it: imported whole, or the text's own package.
      if (type !== undefined || end !== undefined) {
        return true;
      }
    }
  }
  return OTHER_ROOTS.some((root) => text.includes(root));
}

/** A package, and what follows it: a type, `.*` or the end of a clause. */
const NAME = /([a-z][\w$]*(?:\.[a-z][\w$]*)*)(?:\.([A-Z][\w$]*)|(\s*\.\s*\*|\s*;))?/y;
