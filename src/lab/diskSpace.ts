import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { LabFailure } from '../core/lab/failures';

/** Above this share a broker refuses every message, whatever is set (DefaultMessageStore.CleanCommitLogService). */
const REFUSED_ABOVE = 0.9;
/** Room that the data of a first hour takes, in megabytes. */
const DATA_MB = 200;

/** Throws where the disk of `folder` (it need not exist yet) has no room, or is so full that a broker would refuse. */
export function checkDisk(folder: string, downloadMb: number): void {
  const place = nearest(folder);
  const { bavail, blocks, bfree, bsize } = statfsSync(place);
  const freeMb = Math.floor((bavail * bsize) / 1_000_000);
  if (freeMb < downloadMb + DATA_MB) {
    throw new LabFailure('disk-full', `${place}: ${freeMb} MB < ${downloadMb + DATA_MB} MB`);
  }
  // As the broker counts it (UtilAll#getDiskPartitionSpaceUsedPercent): what only root may use is left out.
  const used = blocks - bfree;
  const share = used + bavail === 0 ? 0 : used / (used + bavail);
  if (share > REFUSED_ABOVE) {
    throw new LabFailure('disk-nearly-full', `${place}: ${Math.ceil(share * 100)} %`);
  }
}

function nearest(folder: string): string {
  let place = folder;
  while (!existsSync(place) && dirname(place) !== place) {
    place = dirname(place);
  }
  return place;
}
