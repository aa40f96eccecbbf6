import { isRecord } from '../util/isRecord';

/** How an exercise is seen to have worked. Written as YAML in the lesson, shipped as JSON. */
export interface Expectation {
  /** What the reader sees when it worked. */
  readonly observe?: string;
  /** What a good answer has. */
  readonly think?: string;
  /** Concepts that the reader's code has then; with `none` those that it no longer has. */
  readonly sites?: readonly { readonly concept: string; readonly none?: boolean }[];
  /** Rules that must fire, or with `none` must not. */
  readonly findings?: readonly { readonly rule: string; readonly none?: boolean }[];
}

/** A string says what is wrong with it. Whether concepts and rules exist is not checked here. */
export function readExpectation(value: unknown): Expectation | string {
  if (!isRecord(value) || Object.keys(value).length === 0) {
    return 'expected observe, think, sites or findings';
  }
  for (const [key, content] of Object.entries(value)) {
    switch (key) {
      case 'observe':
      case 'think':
        if (typeof content !== 'string' || content.trim() === '') {
          return `${key} must be a text (put it in quotes when it contains ": ")`;
        }
        break;
      case 'sites':
      case 'findings': {
        const name = key === 'sites' ? 'concept' : 'rule';
        if (!Array.isArray(content) || content.length === 0 || !content.every((each) => isItem(each, name))) {
          return `${key} must be a list of "${name}: <id>", each perhaps with "none: true"`;
        }
        break;
      }
      default:
        return `unknown "${key}": expected observe, think, sites or findings`;
    }
  }
  return value;
}

function isItem(value: unknown, name: string): boolean {
  return (
    isRecord(value) &&
    typeof value[name] === 'string' &&
    Object.keys(value).every((key) => key === name || (key === 'none' && typeof value['none'] === 'boolean'))
  );
}
