import type { CommandDeps } from './commandDeps';
import { isEntryNode } from './markDone';

/** "Not for my stack" for the row it was called on, or no longer: it leaves, or comes back into, the percentages. */
export async function skipEntry({ progress }: CommandDeps, node: unknown, skip: boolean): Promise<void> {
  if (isEntryNode(node)) {
    await progress.setSkipped(node.place.entry.syllabus, skip);
  }
}
