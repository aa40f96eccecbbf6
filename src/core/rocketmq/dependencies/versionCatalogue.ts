import { parse } from 'smol-toml';

export interface CatalogueLibrary {
  /** As scripts write it behind `libs.`: `rocketmq.client`. */
  readonly accessor: string;
  readonly artifact: string;
  readonly version: string | undefined;
}

/** The libraries of a gradle/libs.versions.toml; none while it cannot be read. */
export function catalogueLibraries(text: string): CatalogueLibrary[] {
  const catalogue = read(text);
  const versions = record(catalogue?.versions);
  return Object.entries(record(catalogue?.libraries)).flatMap(([alias, library]) => {
    const accessor = alias.replace(/[-_]/g, '.');
    if (typeof library === 'string') {
      const [group = '', name = '', version] = library.split(':');
      return [{ accessor, artifact: `${group}:${name}`, version }];
    }
    const { module, group, name, version } = record(library);
    const artifact = typeof module === 'string' ? module : `${String(group)}:${String(name)}`;
    return [{ accessor, artifact, version: versionOf(version, versions) }];
  });
}

function read(text: string): Record<string, unknown> | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function versionOf(version: unknown, versions: Record<string, unknown>): string | undefined {
  if (typeof version === 'string') {
    return version;
  }
  const { ref, strictly, require, prefer } = record(version);
  const found = typeof ref === 'string' ? versions[ref] : (strictly ?? require ?? prefer);
  return typeof found === 'string' ? found : typeof found === 'object' ? versionOf(found, {}) : undefined;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
