import { DIAGNOSIS_ADDRESS } from '../lab/diagnosisAddress';
import { CHECK_NAMES } from '../lab/diagnosisTexts';
import type { CheckResult } from '../lab/diagnosisModel';
import { writeErrorAddress } from '../errors/errorAddress';
import { escapeHtml } from '../util/escapeHtml';
import type { Locale, Texts } from '../util/locale';
import type { Page } from './page';

const TEXTS = {
  title: { en: 'Diagnosis', 'zh-cn': '诊断' },
  of: { en: 'Looked at', 'zh-cn': '检查对象' },
  nothing: { en: 'Nothing was diagnosed in this window yet.', 'zh-cn': '这个窗口还没有做过诊断。' },
  again: { en: 'Diagnose again', 'zh-cn': '重新诊断' },
  fix: { en: 'Fix', 'zh-cn': '怎么处理' },
  lesson: { en: 'The lesson', 'zh-cn': '对应课程' },
  errors: { en: 'Shows itself as', 'zh-cn': '表现为' },
  ok: { en: 'fine', 'zh-cn': '正常' },
  problem: { en: 'problem', 'zh-cn': '有问题' },
  unknown: { en: 'cannot tell', 'zh-cn': '无法判断' },
  none: { en: 'No problem was found.', 'zh-cn': '没有发现问题。' },
  first: {
    en: 'Mend the first problem first: what comes after it may be its consequence.',
    'zh-cn': '先解决第一个问题：后面的可能只是它的结果。',
  },
} as const satisfies Readonly<Record<string, Texts>>;

const SIGNS = { ok: '✓', problem: '✗', unknown: '?' } as const;

export interface DiagnosisPageInput {
  readonly locale: Locale;
  /** What was looked at, for reading; undefined: nothing yet. */
  readonly target: string | undefined;
  readonly results: readonly CheckResult[];
  /** Title of a lesson by its id; undefined when there is none. */
  readonly lessonTitle: (id: string) => string | undefined;
  /** Title of a known error by its id. */
  readonly errorTitle: (id: string) => Texts | undefined;
}

/** The results of one diagnosis in their order. */
export function diagnosisPage(input: DiagnosisPageInput): Page {
  const { locale, target, results } = input;
  const text = (key: keyof typeof TEXTS) => escapeHtml(TEXTS[key][locale]);
  const problems = results.filter(({ outcome }) => outcome === 'problem').length;
  const body =
    target === undefined
      ? `<p>${text('nothing')}</p>`
      : `<p>${text('of')}: <code>${escapeHtml(target)}</code></p>` +
        `<p>${problems === 0 ? text('none') : text('first')}</p>` +
        `<ol>${results.map((result) => row(result, input)).join('')}</ol>`;
  return {
    address: DIAGNOSIS_ADDRESS,
    title: TEXTS.title[locale],
    locale,
    breadcrumb: [TEXTS.title[locale]],
    contents: [],
    html:
      `<article lang="${locale}"><h1>${text('title')}</h1>${body}</article>` +
      `<p><button type="button" class="secondary" data-page-action="diagnose" data-value="">${text('again')}</button></p>`,
  };
}

function row(result: CheckResult, { locale, lessonTitle, errorTitle }: DiagnosisPageInput): string {
  const { check, outcome, found, fix, lesson, errors = [] } = result;
  const title = lesson === undefined ? undefined : lessonTitle(lesson.split('#')[0] ?? '');
  const named = errors.flatMap((id) => {
    const name = errorTitle(id);
    return name === undefined ? [] : [link(writeErrorAddress({ id }), name[locale])];
  });
  const parts = [
    inline(found[locale]),
    ...(fix === undefined ? [] : [`${escapeHtml(TEXTS.fix[locale])}: ${inline(fix[locale])}`]),
    ...(title === undefined ? [] : [`${escapeHtml(TEXTS.lesson[locale])}: ${link(`lesson:${lesson}`, title)}`]),
    ...(named.length === 0 ? [] : [`${escapeHtml(TEXTS.errors[locale])}: ${named.join(' · ')}`]),
  ];
  return (
    `<li><strong><span aria-hidden="true">${SIGNS[outcome]}</span> ${escapeHtml(CHECK_NAMES[check][locale])}: ` +
    `${escapeHtml(TEXTS[outcome][locale])}</strong>${parts.map((part) => `<p>${part}</p>`).join('')}</li>`
  );
}

function link(address: string, title: string): string {
  return `<a href="#" data-address="${escapeHtml(address)}">${escapeHtml(title)}</a>`;
}

/** A sentence; what stands in backticks is code. */
function inline(text: string): string {
  return text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : escapeHtml(part)))
    .join('');
}
