import { ARCHIVE_URL, archiveUrl } from '../../core/lab/archive';
import type { Credentials } from '../../core/lab/aclSettings';
import { LabFailure } from '../../core/lab/failures';
import type { LabProfile } from '../../core/lab/model';
import { isVersion } from '../../core/lab/pom';
import { findJava, findMaven } from '../../lab/findTools';
import type { JarSource, LabRequest } from '../../lab/ownLab';
import type { LabSettings } from '../platform/settings';

/** What a start with these settings needs. Rejects with a `LabFailure` when a setting leads nowhere, or without Java. */
export async function labRequest(
  profile: LabProfile,
  settings: LabSettings,
  credentials: Credentials | undefined,
): Promise<LabRequest> {
  const { javaHome, version, onClose } = settings;
  if (!isVersion(version)) {
    throw new LabFailure('not-found', version);
  }
  return {
    profile,
    version,
    java: await findJava(javaHome),
    source: sourceOf(settings),
    onClose,
    ...(credentials === undefined ? {} : { credentials }),
  };
}

/** The way to the jars that is set; else Maven, which may have them already, else the archive. */
function sourceOf({ source, maven, javaHome, archiveUrl: template, version }: LabSettings): JarSource | undefined {
  const program = source === 'archive' ? undefined : findMaven(maven);
  if (program !== undefined) {
    return { kind: 'maven', maven: program, ...(javaHome === '' ? {} : { javaHome }) };
  }
  if (source === 'maven' || (source === 'auto' && maven !== '')) {
    return undefined;
  }
  const url = archiveUrl(template === '' ? ARCHIVE_URL : template, version);
  if (url === undefined) {
    throw new LabFailure('not-found', template);
  }
  return { kind: 'archive', url };
}
