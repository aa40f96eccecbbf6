import type { MessagePlace, MessageRow } from '../../core/lab/adminModel';
import { clockText, spanText } from '../../core/lab/clockText';
import { groupOfDead } from '../../core/lab/deadLetter';
import { lifeText } from '../../core/lab/lifeTexts';
import { bodyLine, shownBody } from '../../core/lab/messageBody';
import type { LifeEvent } from '../../core/lab/timeline';
import type { Locale } from '../../core/util/locale';
import type { LabDetail, LabLifeRow, LabListRow } from '../../protocol/labMessages';
import type { GroupMessage } from './labSession';
import { PANEL_TEXTS } from './panelTexts';

/** Names a stored message to the page, which gives it back when its row is chosen. */
export function keyOf({ topic, broker, queue, offset }: MessagePlace): string {
  return [topic, broker, queue, offset].join('\u0001');
}

/** What `keyOf` made; undefined for anything else. */
export function placeOf(key: string): MessagePlace | undefined {
  const [topic = '', broker = '', queue, offset, ...more] = key.split('\u0001');
  const numbers = [Number(queue), Number(offset)] as const;
  return more.length === 0 &&
    topic !== '' &&
    offset !== undefined &&
    numbers.every((n) => Number.isInteger(n) && n >= 0)
    ? { topic, broker, queue: numbers[0], offset: numbers[1] }
    : undefined;
}

export function listRow(row: MessageRow, locale: Locale): LabListRow {
  return {
    key: keyOf(row),
    time: clockText(row.stored, Date.now(), locale),
    tag: row.tags,
    keys: row.keys,
    place: `${row.broker}:${row.queue} · ${row.offset}`,
    times: row.reconsumeTimes === 0 ? '' : String(row.reconsumeTimes),
    line: bodyLine(row.body, row.size),
  };
}

export function receivedRow(message: GroupMessage, locale: Locale): LabListRow {
  const { at, tag, keys, group, attempt, answer, body, size, id, topic } = message;
  return {
    key: `${topic}\u0001${id}`,
    time: clockText(at, Date.now(), locale),
    tag,
    keys: keys.join(' '),
    place: `${group} · ${PANEL_TEXTS[locale].answers[answer]}`,
    times: attempt === 1 ? '' : String(attempt - 1),
    line: bodyLine(body, size),
  };
}

export function detailOf(row: MessageRow, locale: Locale): LabDetail {
  const texts = PANEL_TEXTS[locale];
  const { text, json, hex, cut } = shownBody(row.body, row.size);
  const clock = (time: number) => clockText(time, Date.now(), locale);
  return {
    key: keyOf(row),
    title: row.keys === '' ? row.id : `${row.keys} · ${row.id}`,
    facts: [
      [texts.topic, row.topic],
      [texts.place, `${row.broker}:${row.queue} · ${row.offset}`],
      [texts.id, row.id],
      [texts.tag, row.tags],
      [texts.keys, row.keys],
      [texts.born, `${clock(row.born)} · ${row.from}`],
      [texts.stored, clock(row.stored)],
      [texts.failed, String(row.reconsumeTimes)],
      [texts.size, `${row.size} B`],
    ].filter((fact): fact is [string, string] => fact[1] !== ''),
    properties: Object.entries(row.properties),
    ...(text === undefined ? {} : { text }),
    ...(json === undefined ? {} : { json }),
    hex,
    cut: cut ? texts.cut : '',
    topic: row.topic,
    id: row.id,
    isDead: groupOfDead(row.topic) !== undefined,
  };
}

export function lifeRows(events: readonly LifeEvent[], now: number, locale: Locale): LabLifeRow[] {
  const clock = (time: number) => clockText(time, now, locale);
  return events.map((event, index) => {
    const before = events[index - 1];
    const { tone, text, source } = lifeText(event, locale, clock);
    return {
      tone,
      time: clock(event.at),
      after: before === undefined ? '' : `+${spanText(event.at - before.at)}`,
      text,
      source,
      ...(event.place === undefined ? {} : { key: keyOf(event.place) }),
    };
  });
}
