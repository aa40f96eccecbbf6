import { startHere } from '../../core/curriculum/startHere';
import type { CommandDeps } from './commandDeps';

/** Goes on where the reader left off; before the first lesson, with the first one that "Start here" names. */
export async function continueLearning({ catalogue, progress, index, lessons }: CommandDeps): Promise<void> {
  const last = progress.lastOpened;
  const target = last && catalogue.resolve(last.lesson, last.section);
  if (last !== undefined && target !== undefined) {
    return lessons.open(target, last.entry === undefined ? {} : { entry: last.entry });
  }
  const [first] = startHere(catalogue, progress, index.summary().concepts, progress.choices.situation?.value);
  if (first !== undefined) {
    await lessons.open(first.target);
  }
}
