import type { LabObservation } from '../markdown/expectation';
import type { Locale } from '../util/locale';
import type { Admin, MessageRow } from './adminModel';
import { clockText } from './clockText';

/** `cannot-tell`: there is nobody to ask, or more than can be looked through. */
export type LabVerdict = 'seen' | 'not-yet' | 'cannot-tell';

export interface LabEvidence {
  readonly verdict: LabVerdict;
  /** What was looked at and what was there, one line an observation. */
  readonly lines: readonly string[];
}

/** How many of the newest messages of a topic are looked through for one of a kind. */
const LOOKED_THROUGH = 500;

/** Looks for what an exercise expects. Nothing is consumed. Rejects as `Admin` does. */
export async function judgeLab(
  observations: readonly LabObservation[],
  admin: Admin,
  locale: Locale,
): Promise<LabEvidence> {
  const topics = await admin.topics();
  const judged: { readonly verdict: LabVerdict; readonly line: string }[] = [];
  for (const observation of observations) {
    judged.push(
      'group' in observation
        ? await judgeGroup(observation, admin, locale)
        : await judgeTopic(observation, { admin, locale, topics }),
    );
  }
  const verdicts = judged.map(({ verdict }) => verdict);
  return {
    verdict: verdicts.includes('not-yet') ? 'not-yet' : verdicts.includes('cannot-tell') ? 'cannot-tell' : 'seen',
    lines: judged.map(({ line }) => line),
  };
}

type Judged = Promise<{ readonly verdict: LabVerdict; readonly line: string }>;

async function judgeGroup(
  { group, consumed, lag }: Extract<LabObservation, { group: string }>,
  admin: Admin,
  locale: Locale,
): Judged {
  const zh = locale === 'zh-cn';
  const known = (await admin.groups()).find(({ name }) => name === group);
  if (known === undefined) {
    return { verdict: 'not-yet', line: zh ? `没有消费组 ${group}` : `There is no group ${group}` };
  }
  const own = (await admin.progress(group)).filter(({ topic }) => !topic.startsWith('%'));
  const passed = own.reduce((sum, { offset }) => sum + Math.max(0, offset), 0);
  const left = own.reduce((sum, { offset, max }) => sum + Math.max(0, max - offset), 0);
  const isSeen = own.length > 0 && (consumed === undefined || passed >= consumed) && (lag === undefined || left <= lag);
  const line = zh
    ? `消费组 ${group}：位点之和 ${passed}，堆积 ${left}`
    : `Group ${group}: offsets add up to ${passed}, lag ${left}`;
  return { verdict: isSeen ? 'seen' : 'not-yet', line };
}

interface Asked {
  readonly admin: Admin;
  readonly locale: Locale;
  readonly topics: Awaited<ReturnType<Admin['topics']>>;
}

async function judgeTopic(
  { topic, messages, reconsumeTimes, tag, key, queues }: Extract<LabObservation, { topic: string }>,
  { admin, locale, topics }: Asked,
): Judged {
  const zh = locale === 'zh-cn';
  const known = topics.find(({ name }) => name === topic);
  if (known === undefined) {
    return { verdict: 'not-yet', line: zh ? `没有 Topic ${topic}` : `There is no topic ${topic}` };
  }
  const about = zh ? `${topic}：${known.queues} 个队列` : `${topic}: ${known.queues} queues`;
  if (queues !== undefined && known.queues !== queues) {
    return { verdict: 'not-yet', line: about };
  }
  const wanted = messages ?? 1;
  const isKind = [reconsumeTimes, tag, key].some((each) => each !== undefined);
  if (queues !== undefined && messages === undefined && !isKind) {
    return { verdict: 'seen', line: about };
  }
  const fits = (row: MessageRow) =>
    row.reconsumeTimes >= (reconsumeTimes ?? 0) &&
    (tag === undefined || row.tags === tag) &&
    (key === undefined || row.keys.split(' ').includes(key));
  const page = await admin.messages(topic, isKind ? LOOKED_THROUGH : wanted);
  const found = page.messages.filter(fits);
  const [last] = found;
  if (last === undefined || found.length < wanted) {
    const line = zh ? `${about}，符合的消息 ${found.length} 条` : `${about}, messages of this kind: ${found.length}`;
    // Older ones may fit: what was not looked at is no evidence against it.
    return { verdict: page.more && isKind ? 'cannot-tell' : 'not-yet', line };
  }
  const stored = clockText(last.stored, Date.now(), locale);
  const after = ((last.stored - last.born) / 1000).toFixed(1);
  return {
    verdict: 'seen',
    line: zh
      ? `${topic}：符合的消息 ${found.length} 条；最近一条 ${stored} 存储，距发送 ${after} 秒，已失败 ${last.reconsumeTimes} 次（reconsumeTimes）`
      : `${topic}: ${found.length} of this kind; the last one stored at ${stored}, ${after} s after it was sent, reconsumeTimes ${last.reconsumeTimes}`,
  };
}
