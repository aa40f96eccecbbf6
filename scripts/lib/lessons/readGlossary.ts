import type { Glossary, GlossaryText } from '../../../src/core/curriculum/glossary';
import { ID, type LinkTarget } from '../../../src/core/markdown/links';
import { isRecord } from '../../../src/core/util/isRecord';
import { LOCALES } from '../../../src/core/util/locale';
import type { ContentTree } from './contentTree';
import { type Defect, Report } from './defect';
import { parseYaml } from './parseYaml';
import { readInlineLinks } from './readInlineLinks';

const PATH = 'glossary.yaml';

/** Reads lessons/glossary.yaml; empty where there is none. No form of a term may stand for two terms of a language. */
export function readGlossary(
  tree: ContentTree,
  problemOf: (target: LinkTarget) => string | undefined,
  defects: Defect[],
): Glossary {
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
  const owners = new Map<string, string>();
  return (Array.isArray(parsed.value) ? (parsed.value as unknown[]) : []).map((value, index) => {
    const data = isRecord(value) ? value : {};
    const id = typeof data['id'] === 'string' ? data['id'] : '';
    const line = text.slice(0, Math.max(0, text.indexOf(`- id: ${id}\n`))).split('\n').length;
    const problem = (message: string) => report.add(line, `${id || `term ${index + 1}`}: ${message}`);
    if (!ID.test(id)) {
      problem('needs an id of a-z, 0-9 and -');
    }
    const [lesson = '', section] = String(data['lesson']).split('#', 2);
    const target = { lesson, ...(section === undefined ? {} : { section }) };
    const wrong = problemOf({ kind: 'lesson', ...target });
    if (wrong !== undefined) {
      problem(wrong);
    }
    const texts = LOCALES.map((locale) => {
      const own = readText(data[locale], (message) => problem(`${locale}: ${message}`));
      for (const form of new Set(own.link)) {
        const key = `${locale} ${form.toLowerCase()}`;
        const owner = owners.get(key);
        if (owner !== undefined && owner !== id) {
          problem(`${locale}: "${form}" already stands for "${owner}"`);
        }
        owners.set(key, id);
      }
      return [locale, own] as const;
    });
    return { id, target, texts: Object.fromEntries(texts) } as Glossary[number];
  });
}

function readText(value: unknown, problem: (message: string) => void): GlossaryText {
  const data = isRecord(value) ? value : {};
  const list = (key: string): readonly string[] | undefined => {
    const own = data[key];
    return Array.isArray(own) ? own.map(String) : undefined;
  };
  const { term, text } = data;
  if (typeof term !== 'string' || typeof text !== 'string' || text.trim() === '') {
    problem('needs term and text');
    return { term: '', also: [], link: [], text: '' };
  }
  if (readInlineLinks(text).length > 0) {
    problem('a definition has no links: the term has its lesson');
  }
  const also = list('also') ?? [];
  return { term, also, link: list('link') ?? [term, ...also], text: text.trim() };
}
