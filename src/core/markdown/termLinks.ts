import { escapeHtml } from '../util/escapeHtml';
import { readContainer } from './containers';
import { CONTAINER_CLOSE, CONTAINER_OPEN, type Token } from './createMarkdown';

/** The type of a token that termLink writes. */
export const TERM = 'glossary_term';

/** A word with an explanation. */
export interface LinkedTerm {
  readonly id: string;
  /** What it is found by. */
  readonly forms: readonly string[];
  /** One or two sentences of plain text. */
  readonly definition: string;
  /** Where it is explained at length. */
  readonly address: string;
}

/** A piece of running text: a term at its first use, or what stands between. */
export type TextPart = string | { readonly term: LinkedTerm; readonly text: string };

interface Form {
  readonly form: string;
  /** It counts only as written. */
  readonly exact: boolean;
  readonly term: LinkedTerm;
}

/** Finds terms in a text from its beginning to its end, each at its first use only. */
export class TermFinder {
  private readonly _found = new Set<string>();
  /** By their first character in lower case, the longest first: a text is gone through once, however many there are. */
  private readonly _forms = new Map<string, Form[]>();

  constructor(terms: readonly LinkedTerm[]) {
    const forms = terms.flatMap((term) =>
      term.forms.map((form): Form => ({ form, exact: /\p{Lu}/u.test(form), term })),
    );
    for (const form of forms.sort((a, b) => b.form.length - a.form.length)) {
      const first = form.form.charAt(0).toLowerCase();
      this._forms.set(first, [...(this._forms.get(first) ?? []), form]);
    }
  }

  /**
   * Of two terms at one place the longer one is taken. What was explained already is passed over whole, so that a shorter
   * term within it is not explained there.
   */
  split(text: string): readonly TextPart[] {
    const lower = text.toLowerCase();
    const parts: TextPart[] = [];
    let plain = 0;
    let from: number;
    for (let next = this._next(text, lower, 0); next !== undefined; next = this._next(text, lower, from)) {
      from = next.at + next.length;
      if (!this._found.has(next.term.id)) {
        this._found.add(next.term.id);
        if (next.at > plain) {
          parts.push(text.slice(plain, next.at));
        }
        parts.push({ term: next.term, text: text.slice(next.at, from) });
        plain = from;
      }
    }
    return plain < text.length ? [...parts, text.slice(plain)] : parts;
  }

  private _next(text: string, lower: string, from: number) {
    for (let at = from; at < text.length; at++) {
      for (const { form, exact, term } of this._forms.get(lower.charAt(at)) ?? []) {
        const length = lengthAt(exact ? text : lower, form, at);
        if (length > 0) {
          return { at, length, term };
        }
      }
    }
    return undefined;
  }
}

/** How long a form is at a place, 0 where it is not. A Latin form is a whole word, or its plural. */
function lengthAt(text: string, form: string, at: number): number {
  if (!text.startsWith(form, at)) {
    return 0;
  }
  const rest = text.slice(at + form.length, at + form.length + 3);
  const plural = /[A-Za-z]$/.test(form) ? (/^(?:es|s)(?!\w)/.exec(rest)?.[0].length ?? 0) : 0;
  const end = at + form.length + plural;
  return isWhole(text, at, end) ? end - at : 0;
}

const WORD = /[A-Za-z0-9_]/;

function isWhole(text: string, at: number, end: number): boolean {
  const inside = (a: string, b: string) => WORD.test(a) && WORD.test(b);
  return !inside(text.charAt(at - 1), text.charAt(at)) && !inside(text.charAt(end - 1), text.charAt(end));
}

/** Containers whose words are part of a control, or are folded away: a first use there would help nobody. */
const WITHOUT_TERMS: ReadonlySet<string> = new Set(['quiz', 'card', 'answer', 'hint', 'solution']);

/** Marks terms at their first use in the running text of a whole lesson. */
export function markTerms(tokens: readonly Token[], terms: readonly LinkedTerm[]): void {
  const finder = new TermFinder(terms);
  const around: boolean[] = [];
  tokens.forEach((token, index) => {
    if (token.type === CONTAINER_OPEN) {
      const container = readContainer(token.info);
      around.push(typeof container === 'object' && WITHOUT_TERMS.has(container.name));
    } else if (token.type === CONTAINER_CLOSE) {
      around.pop();
    } else if (token.type === 'inline' && tokens[index - 1]?.type !== 'heading_open' && !around.includes(true)) {
      token.children = markInline(token.children ?? [], finder);
    }
  });
}

/** Words of links stay as they are: a link in a link is none. */
function markInline(children: readonly Token[], finder: TermFinder): Token[] {
  let links = 0;
  return children.flatMap((child) => {
    links += child.type === 'link_open' ? 1 : child.type === 'link_close' ? -1 : 0;
    return child.type !== 'text' || links > 0
      ? [child]
      : finder
          .split(child.content)
          .map((part) =>
            typeof part === 'string'
              ? copy(child, { content: part })
              : copy(child, { type: TERM, content: part.text, meta: { term: part.term } }),
          );
  });
}

function copy(token: Token, change: Partial<Token>): Token {
  return Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, change);
}

/** The term's words, which lead to what teaches it, and its definition, shown while they have pointer or focus. */
export function termLink({ content, meta }: Token): string {
  const { id, definition, address } = (meta as { readonly term: LinkedTerm }).term;
  const tip = `term-${escapeHtml(id)}`;
  const leads = address.startsWith('#')
    ? ` href="${escapeHtml(address)}"`
    : ` href="#" data-address="${escapeHtml(address)}"`;
  return (
    `<span class="term" data-term><a${leads} aria-describedby="${tip}">${escapeHtml(content)}</a>` +
    `<span class="term-tip" role="tooltip" id="${tip}">${escapeHtml(definition)}</span></span>`
  );
}
