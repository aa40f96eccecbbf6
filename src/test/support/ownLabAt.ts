import * as path from 'node:path';
import { OwnLab } from '../../lab/ownLab';
import { ROOT } from './sourceFiles';

/** A lab in a folder of a test, with the guard that was built. */
export function ownLabAt(folder: string, patienceMs?: number): OwnLab {
  return new OwnLab({
    folder,
    guardScript: path.join(ROOT, 'dist/labGuard.js'),
    checkSource: path.join(ROOT, 'src/lab/java/ReadyCheck.java'),
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });
}
