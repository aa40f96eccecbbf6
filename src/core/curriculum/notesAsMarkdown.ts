import type { Locale, Texts } from '../util/locale';
import type { Stamped } from './progressModel';

const TITLE: Texts = { en: 'My RocketMQ notes', 'zh-cn': '我的 RocketMQ 笔记' };

/** One section a lesson in the order given; undefined when no lesson has a note. */
export function notesAsMarkdown(
  lessons: readonly { readonly title: string; readonly note?: Stamped<string> }[],
  locale: Locale,
): string | undefined {
  const sections = lessons.flatMap(({ title, note }) => {
    const text = note?.value.trim();
    return note && text ? [`## ${title}\n\n${text}\n\n_${new Date(note.at).toISOString().slice(0, 10)}_\n`] : [];
  });
  return sections.length === 0 ? undefined : [`# ${TITLE[locale]}\n`, ...sections].join('\n');
}
