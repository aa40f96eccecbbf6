import { SaxesParser } from 'saxes';

export interface PomDependency {
  /** `group:artifact`, placeholders not resolved. */
  readonly artifact: string;
  readonly version: string | undefined;
  readonly scope: string | undefined;
}

/** What of a pom.xml matters here; placeholders not resolved. */
export interface Pom {
  readonly group: string | undefined;
  readonly name: string;
  readonly version: string | undefined;
  readonly parent: PomParent | undefined;
  readonly properties: ReadonlyMap<string, string>;
  readonly dependencies: readonly PomDependency[];
  readonly managed: readonly PomDependency[];
}

export interface PomParent {
  readonly artifact: string;
  readonly version: string | undefined;
  readonly relativePath: string | undefined;
}

/** Reads a pom.xml; of a damaged one what stands before the damage, and what can be made out behind it. */
export function parsePom(text: string): Pom {
  const values = new Map<string, string>();
  const properties = new Map<string, string>();
  const dependencies: PomDependency[] = [];
  const managed: PomDependency[] = [];
  const path: string[] = [];
  let characters = '';
  let dependency: Record<string, string> = {};

  const parser = new SaxesParser();
  // Without a listener the first error would end the reading.
  parser.on('error', () => undefined);
  parser.on('text', (piece) => (characters += piece));
  parser.on('cdata', (piece) => (characters += piece));
  parser.on('opentag', ({ name }) => {
    path.push(name.replace(/^.*:/, ''));
    characters = '';
    if (name === 'dependency') {
      dependency = {};
    }
  });
  parser.on('closetag', () => {
    const [parent, name] = [path.at(-2), path.at(-1)];
    const value = characters.trim();
    characters = '';
    if (parent === 'dependency' && name !== undefined) {
      dependency[name] = value;
    } else if (name === 'dependency' && parent === 'dependencies') {
      const { groupId = '', artifactId = '', version, scope } = dependency;
      const isManaged = path.includes('dependencyManagement');
      const isOfPlugin = path.includes('plugin');
      (isManaged ? managed : isOfPlugin ? [] : dependencies).push({
        artifact: `${groupId}:${artifactId}`,
        version,
        scope,
      });
    } else if (parent === 'properties' && name !== undefined) {
      properties.set(name, value);
    } else if (path.length <= 3) {
      values.set(path.slice(1).join('.'), value);
    }
    path.pop();
  });
  parser.write(text.replace(/^\ufeff/, ''));
  try {
    parser.close();
  } catch {
    // Unclosed elements: what was read so far stands.
  }
  const parentName = values.get('parent.artifactId');
  return {
    group: values.get('groupId') ?? values.get('parent.groupId'),
    name: values.get('artifactId') ?? '',
    version: values.get('version') ?? values.get('parent.version'),
    parent:
      parentName === undefined
        ? undefined
        : {
            artifact: `${values.get('parent.groupId') ?? ''}:${parentName}`,
            version: values.get('parent.version'),
            relativePath: values.get('parent.relativePath'),
          },
    properties,
    dependencies,
    managed,
  };
}
