import * as assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import type { Admin, MessageRow, Positions } from '../../../core/lab/adminModel';
import { LIST_LIMIT, MessageList } from '../../../host/lab/messageList';

/** A topic of one queue in memory. */
class Queue {
  readonly rows: MessageRow[] = [];
  asked = 0;

  put(count: number): void {
    for (let left = count; left > 0; left--) {
      const offset = this.rows.length;
      this.rows.push({ topic: 't', broker: 'b', queue: 0, offset, stored: offset } as MessageRow);
    }
  }

  readonly admin = {
    messages: (_: string, max: number, before?: Positions) => {
      this.asked++;
      const end = before?.['b:0'] ?? this.rows.length;
      const start = Math.max(0, end - max);
      const messages = this.rows.slice(start, end).reverse();
      return Promise.resolve({ messages, before: { 'b:0': start }, more: start > 0 });
    },
    since: (_: string, positions?: Positions) =>
      Promise.resolve({
        messages: this.rows.slice(positions?.['b:0'] ?? this.rows.length),
        positions: { 'b:0': this.rows.length },
      }),
  } as unknown as Admin;
}

const listOf = (queue: Queue) => new MessageList('t', () => Promise.resolve(queue.admin));
const offsets = (rows: readonly MessageRow[]) => rows.map(({ offset }) => offset);

suite('The list of messages', () => {
  test('Should read older ones page by page to the beginning', async () => {
    const queue = new Queue();
    queue.put(450);
    const list = listOf(queue);
    assert.equal((await list.older()).length, 200);
    assert.equal(list.more, true);
    assert.equal((await list.older()).length, 200);
    assert.equal((await list.older()).length, 50);
    assert.equal(list.more, false);
    assert.deepEqual(await list.older(), []);
    assert.deepEqual(offsets(list.rows), [...Array(450).keys()].reverse());
  });

  test('Should ask for one page at a time', async () => {
    const queue = new Queue();
    queue.put(400);
    const list = listOf(queue);
    const [first, second] = await Promise.all([list.older(), list.older()]);
    assert.deepEqual([first.length, second.length, queue.asked], [200, 0, 1]);
  });

  test('Should put new ones first, each once', async () => {
    const queue = new Queue();
    queue.put(2);
    const list = listOf(queue);
    await list.older();
    queue.put(2);
    assert.deepEqual(offsets(await list.newer()), [3, 2]);
    assert.deepEqual(offsets(await list.newer()), []);
    assert.deepEqual(offsets(list.rows), [3, 2, 1, 0]);
  });

  test('Should hold no more than its limit, and forget those that go', async () => {
    const queue = new Queue();
    queue.put(LIST_LIMIT + 500);
    const list = listOf(queue);
    while (list.more) {
      await list.older();
    }
    assert.equal(list.rows.length, LIST_LIMIT);
    const last = list.rows.at(-1);
    queue.put(1);
    await list.newer();
    assert.equal(list.rows.length, LIST_LIMIT);
    assert.notEqual(list.rows.at(-1), last);
  });
});
