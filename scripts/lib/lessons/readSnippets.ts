import { clientOf } from '../../../src/core/curriculum/clients';
import { CONCEPTS } from '../../../src/core/rocketmq/vocabulary';
import type { Snippet } from '../../../src/core/snippets/model';
import type { CodeRegions } from './codeRegions';
import type { ContentTree } from './contentTree';
import { type Defect, Report } from './defect';
import { parseYaml } from './parseYaml';

const PATH = 'code/snippets.json';
/** `<family>.<name>`. */
const SNIPPET_ID = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/;
const FITS: readonly unknown[] = ['send', 'listener', 'creation', 'configuration', 'anywhere'];
const SCOPES: readonly unknown[] = ['statements', 'members', 'file'];

/** What the file says of a snippet; family and language follow from the region. */
type SnippetData = Omit<Snippet, 'family' | 'languageId' | 'placeholders' | 'names'> &
  Partial<Pick<Snippet, 'placeholders' | 'names'>>;

/** The snippet catalogue; each of its regions is marked as used. */
export function readSnippets(tree: ContentTree, regions: CodeRegions, defects: Defect[]): Snippet[] {
  const text = tree.text(PATH);
  if (text === undefined) {
    return [];
  }
  const report = new Report(`lessons/${PATH}`, defects);
  const parsed = parseYaml(text);
  if (!('value' in parsed)) {
    report.add(parsed.line, parsed.problem);
    return [];
  }
  const data = parsed.value;
  const list: unknown = Array.isArray(data) ? data : (data as { snippets?: unknown } | null)?.snippets;
  if (!Array.isArray(list)) {
    report.add(1, 'expected a list of snippets');
    return [];
  }
  const seen = { ids: new Set<string>(), prefixes: new Set<string>() };
  return list.flatMap((each: unknown) => {
    const snippet = each as SnippetData;
    const line = text.slice(0, Math.max(text.indexOf(`"${snippet.id}"`), 0)).split('\n').length;
    return readSnippet(snippet, regions, seen, (message) => report.add(line, message)) ?? [];
  });
}

function readSnippet(
  data: SnippetData,
  regions: CodeRegions,
  seen: { readonly ids: Set<string>; readonly prefixes: Set<string> },
  fail: (message: string) => void,
): Snippet | undefined {
  const problem = formProblem(data);
  if (problem !== undefined) {
    fail(problem);
    return undefined;
  }
  const region = regions.use(data.region);
  if (typeof region === 'string') {
    fail(region);
    return undefined;
  }
  const family = clientOf(data.region);
  const prefix = `${region.languageId}: ${data.prefix}`;
  for (const [what, key, taken] of [
    ['id', data.id, seen.ids],
    ['prefix', prefix, seen.prefixes],
  ] as const) {
    if (taken.has(key)) {
      fail(`${what} "${key}" is used a second time`);
    }
    taken.add(key);
  }
  const placeholders = data.placeholders ?? [];
  for (const { text } of placeholders) {
    if (!region.text.includes(text)) {
      fail(`placeholder "${text}" does not occur in ${data.region}`);
    }
  }
  for (const name of Object.values(data.names ?? {})) {
    if (!new RegExp(`\\b${name.replace(/\W/g, '\\$&')}\\b`).test(region.text)) {
      fail(`name "${name}" does not occur in ${data.region}`);
    }
  }
  const { id, title, description, concepts, fits, scope } = data;
  const names = data.names ?? {};
  // What only the compiler of the snippets needs (`needs`, `throws`) stays behind.
  const where = { prefix: data.prefix, region: data.region, family, languageId: region.languageId };
  return { id, ...where, title, description, concepts, fits, scope, placeholders, names };
}

function formProblem(data: Partial<SnippetData>): string | undefined {
  if (typeof data.id !== 'string' || !SNIPPET_ID.test(data.id)) {
    return `a snippet needs an id of a-z, 0-9, - and ., found ${JSON.stringify(data.id)}`;
  }
  if (typeof data.prefix !== 'string' || !/^mq-[a-z0-9-]+$/.test(data.prefix)) {
    return `snippet "${data.id}": prefix must begin with mq-`;
  }
  for (const key of ['title', 'description'] as const) {
    if (!data[key]?.en || !data[key]['zh-cn']) {
      return `snippet "${data.id}": ${key} is needed in both languages`;
    }
  }
  if (typeof data.region !== 'string') {
    return `snippet "${data.id}": region is missing`;
  }
  if (!FITS.includes(data.fits) || !SCOPES.includes(data.scope)) {
    return `snippet "${data.id}": fits is one of ${FITS.join(', ')}; scope one of ${SCOPES.join(', ')}`;
  }
  const unknown = (data.concepts ?? []).find((concept) => !CONCEPTS.includes(concept));
  return Array.isArray(data.concepts) && unknown === undefined
    ? undefined
    : `snippet "${data.id}": concepts must be a list of concepts${unknown ? `, found "${unknown}"` : ''}`;
}
