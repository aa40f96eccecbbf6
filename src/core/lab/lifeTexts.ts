import type { Locale } from '../util/locale';
import type { LifeEvent } from './timeline';

/** `tone`: how it is marked; `source`: who tells of it. */
export interface LifeText {
  readonly tone: 'good' | 'bad' | 'wait' | 'plain';
  readonly text: string;
  readonly source: string;
}

/** An event of a message's life in words. `clock`: writes a time of day. */
export function lifeText(event: LifeEvent, locale: Locale, clock: (time: number) => string): LifeText {
  const zh = locale === 'zh-cn';
  const { kind, group = '', times = 0, until, place, by, client } = event;
  const source =
    by === 'editor'
      ? zh
        ? '编辑器里的 Node.js 客户端 1.0.8'
        : "the editor's Node.js client 1.0.8"
      : by === 'trace'
        ? `${zh ? '消息轨迹' : 'message trace'}${client === undefined ? '' : `, ${client}`}`
        : place === undefined
          ? ''
          : `${place.topic} · ${place.broker}:${place.queue} · ${place.offset}`;
  const due = until === undefined ? '' : zh ? `，${clock(until)} 投递` : `, until ${clock(until)}`;
  const words: Readonly<Record<LifeEvent['kind'], readonly [LifeText['tone'], string, string]>> = {
    stored: ['good', 'Stored: consumers can get it', '已存储，消费者可以取到'],
    half: ['wait', 'Stored as a half message: no consumer sees it', '半消息已存储，消费者看不到'],
    checked:
      times === 0
        ? ['wait', 'The broker asked the producer', 'Broker 发起了回查']
        : ['wait', `The broker asked the producer: check ${times}`, `Broker 第 ${times} 次回查`],
    committed: ['good', 'Committed: consumers can get it', '已提交，消费者可以取到'],
    'rolled-back': ['bad', 'Rolled back: nobody will get it', '已回滚，不会投递'],
    undecided: ['wait', 'Not decided yet: the broker will ask', '尚未决定，Broker 会回查'],
    waiting: ['wait', `Waits${due}`, `等待投递${due}`],
    due: ['good', 'Its time has come: consumers can get it', '到时间了，消费者可以取到'],
    failed:
      times === 0 || by !== undefined
        ? ['bad', `${group}: failed${due}`, `${group}：消费失败${due}`]
        : ['bad', `${group}: failed ${count(times)}, waits${due}`, `${group}：第 ${times} 次失败，等待重试${due}`],
    again: [
      'wait',
      `${group}: can get it again (failed ${count(times)})`,
      `${group}：可以再次取到（已失败 ${times} 次）`,
    ],
    dead: ['bad', `${group}: given up, now a dead letter`, `${group}：不再重试，进入死信队列`],
    delivered: ['plain', `${group}: got it${attempt(times, zh)}`, `${group}：收到${attempt(times, zh)}`],
    consumed: ['good', `${group}: consumed it${attempt(times, zh)}`, `${group}：消费成功${attempt(times, zh)}`],
  };
  const [tone, en, cn] = words[kind];
  return { tone, text: zh ? cn : en, source };
}

/** What has to be known to read the time line rightly; empty: nothing. */
export function lifeNotes(events: readonly LifeEvent[], locale: Locale): readonly string[] {
  const zh = locale === 'zh-cn';
  const notes: string[] = [];
  if (events.some(({ by }) => by === 'editor')) {
    notes.push(
      zh
        ? '编辑器用的是 Node.js 客户端 1.0.8，它不理会 Broker 下发的退避策略：这里的重试间隔说明不了其他客户端。'
        : "The editor uses the Node.js client 1.0.8, which ignores the broker's back-off: its intervals say nothing about other clients.",
    );
  }
  if (!events.some(({ kind }) => kind === 'delivered' || kind === 'consumed')) {
    notes.push(
      zh
        ? '投递本身不留记录：这里只有存储下来的副本；消费者开启消息轨迹，或者在“接收”页接收，才看得到每次投递。'
        : 'Deliveries leave no record: these are the stored copies. Each delivery shows where consumers have tracing on, or receive on the Receive page.',
    );
  }
  return notes;
}

function count(times: number): string {
  return times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`;
}

function attempt(times: number, zh: boolean): string {
  return times === 0 ? '' : zh ? `（第 ${times + 1} 次投递）` : ` (delivery ${times + 1})`;
}
