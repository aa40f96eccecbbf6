import assert from 'node:assert/strict';
import { Catalogue } from '../../../core/curriculum/catalogue';
import { CALENDAR_WEEKS, logPage, readLogData, renderLog } from '../../../core/curriculum/logPage';
import { FakeProgress } from '../../support/fakeProgress';
import { sampleCatalogueData } from '../../support/sampleCatalogue';

const catalogue = new Catalogue(sampleCatalogueData());
const SATURDAY = new Date(2026, 2, 14, 12).getTime();

function reader(): FakeProgress {
  const progress = new FakeProgress();
  progress.log = {
    '2026-03-13': { opened: ['mastery-01', '<gone>'], finished: [] },
    '2026-03-14': { opened: ['mastery-01', 'mastery-02'], finished: ['mastery-01'] },
    '2026-03-01': { opened: [], finished: [] },
  };
  return progress;
}

suite('Learning log', () => {
  const html = renderLog(readLogData(catalogue, reader(), SATURDAY, 'en'), 'en');

  test('Should list days from the newest, with links to lessons', () => {
    const days = [...html.matchAll(/<time datetime="([\d-]+)">/g)].map(([, day]) => day);
    assert.deepEqual(days, ['2026-03-14', '2026-03-13']);
    assert.match(html, /<a href="#" data-address="lesson:mastery-01">Lesson mastery-01<\/a>/);
    assert.match(html, /1 lesson finished, 2 days of learning/);
  });

  test('Should list a finished lesson once on its day', () => {
    const day = /<time datetime="2026-03-14">.*?<\/div>/s.exec(html)?.[0] ?? '';
    assert.equal(day.match(/lesson:mastery-01/g)?.length, 1);
    assert.equal(day.match(/lesson:mastery-02/g)?.length, 1);
  });

  test('Should escape what does not come from us', () => {
    assert.match(html, /&lt;gone&gt;/);
    assert.doesNotMatch(html, /<gone>/);
  });

  test('Should show a calendar of whole weeks up to today, Monday first', () => {
    const rows = [...html.matchAll(/<tr><th scope="row">(\w+)<\/th>(.*?)<\/tr>/gs)];
    assert.deepEqual(
      rows.map(([, day]) => day),
      ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    );
    const cells = rows.map(([, , row = '']) => row.match(/<td/g)?.length);
    assert.deepEqual(new Set(cells), new Set([CALENDAR_WEEKS]));
    const [, , saturday = ''] = rows[5] ?? [];
    assert.match(saturday, /level-4" title="Mar 14, 2026: 2 lessons opened, 1 finished"[^/]*<\/span><\/td>$/s);
    const [, , sunday = ''] = rows[6] ?? [];
    assert.match(sunday, /<td><\/td>$/);
  });

  test('Should show how far each stage is, without stages that have nothing to do', () => {
    const progress = reader();
    progress.record(
      ...['question', 'mechanism', 'check'].map(
        (section) => ({ kind: 'section', lesson: 'mastery-01', section, read: true }) as const,
      ),
    );
    const bars = renderLog(readLogData(catalogue, progress, SATURDAY, 'en'), 'en');
    assert.match(bars, /<progress max="2" value="1" aria-label="First steps">1 of 2, 50%<\/progress>/);
    assert.doesNotMatch(bars, /Pains/);
  });

  test('Should carry no style and no script of its own', () => {
    assert.doesNotMatch(html, /style=|<script|\son\w+=/);
  });

  test('Should speak Chinese', () => {
    const page = logPage(readLogData(catalogue, reader(), SATURDAY, 'zh-cn'), 'zh-cn');
    assert.equal(page.title, '学习记录');
    assert.match(page.html, /2026 年 3 月 14 日：打开 2 课，学完 1 课/);
  });

  test('Should say so when there is nothing yet', () => {
    const empty = renderLog(readLogData(catalogue, new FakeProgress(), SATURDAY, 'en'), 'en');
    assert.match(empty, /Nothing yet/);
  });
});
