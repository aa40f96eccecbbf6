import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { type LabRecord, readLabRecord, writeLabRecord } from '../../../core/lab/labRecord';

const record: LabRecord = {
  format: 1,
  id: '0123456789abcdef',
  profile: 'single',
  version: '5.5.0',
  phase: 'running',
  owner: 4711,
  home: '/lab/single',
  nameServer: '127.0.0.1:9876',
  proxy: '127.0.0.1:8081',
  java: '/usr/bin/java',
  jars: '/lab/jars/5.5.0',
  processes: [
    {
      name: 'name server',
      role: 'name-server',
      pid: 4712,
      output: '/lab/single/name-server/output.log',
      command: ['/usr/bin/java', '-version'],
      folder: 'name-server',
      ready: 'boot success',
      frozen: false,
    },
  ],
  guard: { pid: 4713, port: 40000, token: 'secret' },
};
const changed = (change: object): string => JSON.stringify({ ...record, ...change });
const withProcess = (change: object): string => changed({ processes: [{ ...record.processes[0], ...change }] });

suite('State file of a lab', () => {
  test('Should read what it wrote, with and without what is optional', () => {
    const { proxy: _proxy, guard: _guard, ...less } = record;
    assert.deepEqual(readLabRecord(writeLabRecord(record)), record);
    assert.deepEqual(readLabRecord(writeLabRecord(less)), less);
  });

  const wrong: Readonly<Record<string, string>> = {
    'cut off': writeLabRecord(record).slice(0, 200),
    'of another version': changed({ format: 2 }),
    'without an id': changed({ id: '' }),
    'of an unknown profile': changed({ profile: 'huge' }),
    'in an unknown phase': changed({ phase: 'resting' }),
    'whose process is a process group': withProcess({ pid: -4712 }),
    "whose process is the system's own": withProcess({ pid: 1 }),
    'whose process id is no number': withProcess({ pid: '4712' }),
    'with an empty command': withProcess({ command: [] }),
    'with a command of other things than words': withProcess({ command: ['java', 1] }),
    'with an unknown role': withProcess({ role: 'shell' }),
    'with a guard that has no port': changed({ guard: { pid: 5, token: 'x' } }),
    'that is a list': '[]',
  };
  for (const [what, text] of Object.entries(wrong)) {
    test(`Should not trust a file ${what}`, () => {
      assert.equal(readLabRecord(text), undefined);
    });
  }
});
