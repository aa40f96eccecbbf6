import type { Locale, Texts } from '../util/locale';
import { type Catalogue, chooseText } from './catalogue';
import type { LessonProgress } from './progressModel';

const TITLE: Texts = { en: 'My notes on RocketMQ', 'zh-cn': '我的 RocketMQ 笔记' };
const MINE: Texts = { en: 'What I expected', 'zh-cn': '我的预测' };

/** All notes and predictions as one Markdown text, lessons in reading order; undefined when there are none. */
export function renderNotes(
  catalogue: Catalogue,
  lessons: Readonly<Record<string, LessonProgress>>,
  locale: Locale,
): string | undefined {
  const known = catalogue.lessons.map(({ id }) => id);
  const ids = [...known, ...Object.keys(lessons).filter((id) => !known.includes(id))];
  const parts = ids.flatMap((id) => {
    const progress = lessons[id];
    const note = progress?.note?.value.trim() ?? '';
    const predictions = Object.values(progress?.predictions ?? {})
      .map(({ value }) => value.trim())
      .filter(Boolean);
    if (note === '' && predictions.length === 0) {
      return [];
    }
    const lesson = catalogue.lesson(id);
    const title = lesson === undefined ? id : chooseText(lesson, locale).text.title;
    const expected = predictions.map((text) => `- ${text.replace(/\n/g, '\n  ')}`);
    return [
      [`## ${title}`, note, expected.length > 0 ? `### ${MINE[locale]}\n\n${expected.join('\n')}` : '']
        .filter(Boolean)
        .join('\n\n'),
    ];
  });
  return parts.length === 0 ? undefined : `# ${TITLE[locale]}\n\n${parts.join('\n\n')}\n`;
}
