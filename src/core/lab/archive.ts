/** `{version}` stands for the version; next to the archive lies its checksum, with `.sha512` at the end. */
export const ARCHIVE_URL = 'https://archive.apache.org/dist/rocketmq/{version}/rocketmq-all-{version}-bin-release.zip';

/** Undefined when it is no address of a file that could be fetched. */
export function archiveUrl(template: string, version: string): string | undefined {
  const url = template.replaceAll('{version}', version);
  return /^https?:\/\/[^\s/]+\/\S+\.zip$/.test(url) ? url : undefined;
}

/**
 * The SHA-512 in a checksum file, in small letters. Apache publishes them in two forms: `<hash>  <file>`, and
 * `<file>: 0F1A 22C4 ...` over several lines. Undefined when there is none.
 */
export function readSha512(text: string): string | undefined {
  const [plain] = /\b[0-9a-fA-F]{128}\b/.exec(text) ?? [];
  if (plain !== undefined) {
    return plain.toLowerCase();
  }
  const grouped = text.slice(text.indexOf(':') + 1).replace(/\s+/g, '');
  return /^[0-9a-fA-F]{128}$/.test(grouped) ? grouped.toLowerCase() : undefined;
}
