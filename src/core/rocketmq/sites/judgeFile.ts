import type { FunctionBody } from '../../syntax/functionBodies';
import type { Source, Word } from '../../syntax/source';
import type { Constants } from './constants';
import type { FileMemory } from './fileMemory';
import type { Judged, SiteFinder } from './siteFinder';

/** What a file is judged with. */
export interface Judges {
  readonly source: Source;
  readonly finder: SiteFinder;
  readonly constants: Constants;
  /** The words to judge where one of `words` was found. */
  readonly candidates: (word: Word) => readonly Word[];
}

/**
 * Judges the words of a file, in order. With `memory` what is found is kept there, body by body, and `last`, the memory of
 * the version before, spares the bodies that are as they were.
 */
export function judgeFile(
  words: readonly Word[],
  judges: Judges,
  memory: FileMemory | undefined,
  last: FileMemory | undefined,
): Judged[] {
  const { source, finder, constants } = judges;
  const judge = (some: readonly Word[]) => finder.judge(some, judges.candidates);
  const known = last !== undefined && memory?.follows(last, constants) === true ? last : undefined;
  const parts = wordsByBody(words, source.bodies?.all ?? []);
  const judged = [judge(parts.outside)];
  for (const [index, some] of parts.inside) {
    const body = source.bodies!.all[index]!;
    const found = known?.recall(source, index, body) ?? judge(some);
    memory?.keep(source, index, body, found);
    judged.push(found);
  }
  memory?.noteFields(known?.fields ?? new Map(), constants.fields);
  return judged;
}

/** Both in order of position. */
function wordsByBody(words: readonly Word[], bodies: readonly FunctionBody[]) {
  const outside: Word[] = [];
  const inside = new Map<number, Word[]>();
  let next = 0;
  for (const word of words) {
    while (next < bodies.length && bodies[next]!.end <= word.start) {
      next++;
    }
    const body = bodies[next];
    if (body === undefined || word.start < body.start) {
      outside.push(word);
    } else {
      const some = inside.get(next);
      if (some === undefined) {
        inside.set(next, [word]);
      } else {
        some.push(word);
      }
    }
  }
  return { outside, inside };
}
