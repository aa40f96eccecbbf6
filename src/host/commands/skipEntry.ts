import type { CommandDeps } from './commandDeps';
import { entryNode } from './markDone';

/** "Not for my stack" for the row it was called on, or no longer: it leaves, or comes back into, the percentages. */
export async function skipEntry(deps: CommandDeps, node: unknown, skip: boolean): Promise<void> {
  const row = entryNode(deps, node);
  if (row !== undefined) {
    await deps.progress.setSkipped(row.place.entry.syllabus, skip);
  }
}
