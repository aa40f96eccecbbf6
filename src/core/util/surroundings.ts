import type { Position } from './position';

/** Ends of what surrounds a place in code. Absent where the tree does not have it (broken code). */
export interface Surroundings {
  readonly statementEnd?: Position | undefined;
  readonly memberEnd?: Position | undefined;
  readonly typeEnd?: Position | undefined;
}
