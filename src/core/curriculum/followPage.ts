import type { Topology } from '../rocketmq/flowModel';
import { escapeHtml } from '../util/escapeHtml';
import type { Locale, Texts } from '../util/locale';
import type { Catalogue } from './catalogue';
import { followSteps, type FollowStep } from './followSteps';
import { writeLessonAddress } from './lessonAddress';
import type { Page } from './page';

export const FOLLOW_SCHEME = 'flow';

const TEXTS = {
  title: { en: 'Follow a message', 'zh-cn': '跟随一条消息' },
  step: { en: 'Step {0} of {1}', 'zh-cn': '第 {0} 步，共 {1} 步' },
  back: { en: 'Back', 'zh-cn': '上一步' },
  next: { en: 'Next', 'zh-cn': '下一步' },
  lesson: { en: 'Read the lesson', 'zh-cn': '阅读课程' },
  lines: { en: 'In your code', 'zh-cn': '在你的代码中' },
  all: { en: 'The whole way', 'zh-cn': '完整路径' },
} as const satisfies Readonly<Record<string, Texts>>;

/** `flow:order_paid#2`: a topic and the zero-based number of a step. */
export function followAddress(topic: string, step = 0): string {
  return `${FOLLOW_SCHEME}:${encodeURIComponent(topic)}#${step}`;
}

/** Undefined for what is no such address. */
export function readFollowAddress(address: string): { topic: string; step: number } | undefined {
  const match = /^flow:([^#]+)(?:#(\d{1,4}))?$/.exec(address);
  try {
    return match === null ? undefined : { topic: decodeURIComponent(match[1]!), step: Number(match[2] ?? 0) };
  } catch {
    return undefined;
  }
}

export interface FollowPage {
  readonly page: Page;
  readonly steps: readonly FollowStep[];
  /** The step that is shown. */
  readonly step: number;
}

/** One step of a message's way as a page; undefined when the topic is not in the map. */
export function followPage(
  topology: Topology,
  catalogue: Pick<Catalogue, 'conceptTarget'>,
  wanted: { readonly topic: string; readonly step: number },
  locale: Locale,
): FollowPage | undefined {
  const steps = followSteps(topology, wanted.topic, locale);
  const at = Math.min(wanted.step, steps.length - 1);
  const step = steps[at];
  if (step === undefined) {
    return undefined;
  }
  const text = (key: keyof typeof TEXTS) => TEXTS[key][locale];
  const counted = text('step')
    .replace('{0}', String(at + 1))
    .replace('{1}', String(steps.length));
  const lesson = writeLessonAddress(catalogue.conceptTarget(step.concept));
  const page: Page = {
    address: followAddress(wanted.topic, at),
    title: `${text('title')}: ${wanted.topic}`,
    locale,
    breadcrumb: [text('title'), wanted.topic],
    contents: [],
    html:
      `<h1>${escapeHtml(wanted.topic)}</h1>` +
      `<p>${escapeHtml(counted)}</p>` +
      `<section aria-live="polite"><h2 id="step">${escapeHtml(step.title)}</h2><p>${escapeHtml(step.says)}</p>` +
      `${placeList(step, text('lines'))}` +
      `<p><a href="#" data-address="${escapeHtml(lesson)}">${escapeHtml(text('lesson'))}</a></p></section>` +
      `<p>${button('back-step', text('back'), at - 1, at > 0)} ${button('next-step', text('next'), at + 1, at + 1 < steps.length)}</p>` +
      `<h2 id="way">${escapeHtml(text('all'))}</h2><ol>${steps.map((other, i) => stepRow(other, i, at)).join('')}</ol>`,
  };
  return { page, steps, step: at };
}

function button(action: string, label: string, step: number, enabled: boolean): string {
  return (
    `<button type="button" class="secondary" data-page-action="${action}" data-value="${step}"` +
    `${enabled ? '' : ' disabled'}>${escapeHtml(label)}</button>`
  );
}

function placeList({ places }: FollowStep, title: string): string {
  if (places.length === 0) {
    return '';
  }
  const rows = places.map(({ path, range, text }, i) => {
    const label = `${path.slice(path.lastIndexOf('/') + 1)}:${range.start.line + 1}`;
    return (
      `<li><button type="button" class="secondary" data-page-action="place" data-value="${i}" ` +
      `title="${escapeHtml(path)}">${escapeHtml(label)}</button> ${escapeHtml(text)}</li>`
    );
  });
  return `<p>${escapeHtml(title)}</p><ul>${rows.join('')}</ul>`;
}

function stepRow({ title }: FollowStep, i: number, current: number): string {
  const label = escapeHtml(title);
  return i === current
    ? `<li aria-current="step"><strong>${label}</strong></li>`
    : `<li><button type="button" class="secondary" data-page-action="step" data-value="${i}">${label}</button></li>`;
}
