import { propertiesEntries } from '../configuration/properties';
import type { BuildFile, Declared } from './model';
import { catalogueLibraries } from './versionCatalogue';

/**
 * What Gradle scripts declare. They are programs: what is read are coordinates in strings and in map notation, version
 * variables set to a string, gradle.properties and the version catalogue.
 */
export function gradleDependencies(files: readonly BuildFile[]): Declared[] {
  const scripts = files.filter(({ path }) => /\.gradle(?:\.kts)?$/.test(path)).map(withoutComments);
  const catalogue = files.filter(({ path }) => path.endsWith('.toml')).flatMap(({ text }) => catalogueLibraries(text));
  const shared = files
    .filter(({ path }) => path.endsWith('gradle.properties'))
    .flatMap(({ text }) => propertiesEntries(text).map(({ key, value }) => [key, value ?? ''] as const));
  const everywhere = new Map([...shared, ...scripts.flatMap(({ text }) => variables(text))]);
  return scripts.flatMap(({ path, text }) => {
    // A script's own variable goes before another's of the same name.
    const known = new Map([...everywhere, ...variables(text)]);
    const inStrings = coordinates(text).map(({ artifact, version }) => ({
      artifact,
      version: version === undefined ? undefined : resolve(version, known),
      path,
    }));
    const fromCatalogue = catalogue
      .filter(({ accessor }) => new RegExp(`\\blibs\\.${accessor.replaceAll('.', '\\.')}\\b(?!\\.)`).test(text))
      .map(({ artifact, version }) => ({ artifact, version, path }));
    return [...inStrings, ...fromCatalogue];
  });
}

function withoutComments({ path, text }: BuildFile): BuildFile {
  return { path, text: text.replace(/\/\*[^]*?\*\/|(?<![:"'])\/\/[^\n]*/g, '') };
}

const IN_STRING = /(["'])([\w.-]+):([\w.-]+)(?::([^"'@:\s]+))?(?::[\w.-]+)?(?:@\w+)?\1(?:\s*\+\s*([\w.]+))?/g;
const IN_STRING_PLUS = /(["'])([\w.-]+):([\w.-]+):\1\s*\+\s*([\w.]+)/g;
const IN_MAP =
  /group\s*[:=]\s*["']([\w.-]+)["']\s*,\s*(?:module|name)\s*[:=]\s*["']([\w.-]+)["'](?:\s*,\s*version\s*[:=]\s*(?:["']([^"']+)["']|([\w.]+)))?/g;

function coordinates(text: string): { artifact: string; version: string | undefined }[] {
  return [
    ...[...text.matchAll(IN_STRING)].map((match) => ({ artifact: `${match[2]}:${match[3]}`, version: match[4] })),
    ...[...text.matchAll(IN_STRING_PLUS)].map((match) => ({
      artifact: `${match[2]}:${match[3]}`,
      version: `\${${match[4]}}`,
    })),
    ...[...text.matchAll(IN_MAP)].map((match) => ({
      artifact: `${match[1]}:${match[2]}`,
      version: match[3] ?? (match[4] === undefined ? undefined : `\${${match[4]}}`),
    })),
  ];
}

const VARIABLE =
  /(?:^|[\s{(,;[])(?:ext\.|extra\.|project\.ext\.)?([\w.]+)\s*(?::\s*String\s*)?[=:]\s*["']([^"'\n]*)["']/g;
const SET = /(?:set\(\s*["']([\w.]+)["']\s*,|extra\[\s*["']([\w.]+)["']\s*\]\s*=)\s*["']([^"'\n]*)["']/g;

/** Names that are set to a string anywhere in the script. */
function variables(text: string): [string, string][] {
  return [
    ...[...text.matchAll(VARIABLE)].map((match): [string, string] => [match[1]!, match[2]!]),
    ...[...text.matchAll(SET)].map((match): [string, string] => [match[1] ?? match[2]!, match[3]!]),
  ];
}

function resolve(version: string, known: ReadonlyMap<string, string>): string | undefined {
  let complete = true;
  const result = version.replace(/\$\{([^}]*)\}|\$([\w.]+)/g, (_, braced?: string, bare?: string) => {
    const name = (braced ?? bare ?? '').replace(/^(?:rootProject|project|ext|extra|rootProject\.ext)\./, '');
    const value = known.get(name) ?? known.get(name.slice(name.lastIndexOf('.') + 1));
    complete &&= value !== undefined && !value.includes('$');
    return value ?? '';
  });
  return complete ? result : undefined;
}
