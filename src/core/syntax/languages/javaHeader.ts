import type { Import } from '../model';
import type { Header } from './language';

const BLANK = /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/|;|\ufeff)*/y;
const CLAUSE = /(package|import)\s+(static\s+)?([\w$.\s\u0080-\uffff]+?)\s*(\.\s*\*)?\s*(?:;|(?=\n))/y;

/** The package and import clauses at the beginning of a file, up to the first thing that is neither. */
export function javaHeader(text: string): Header {
  let packageName = '';
  const imports: Import[] = [];
  for (let at = 0; ;) {
    BLANK.lastIndex = at;
    BLANK.exec(text);
    CLAUSE.lastIndex = BLANK.lastIndex;
    const match = CLAUSE.exec(text);
    if (match === null) {
      return { packageName, imports };
    }
    const [, word, isStatic, written = '', star] = match;
    at = CLAUSE.lastIndex;
    const path = written.replace(/\s/g, '');
    if (word === 'package') {
      packageName = path;
    } else {
      imports.push({ path, static: isStatic !== undefined, wildcard: star !== undefined });
    }
  }
}
