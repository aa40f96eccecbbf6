import assert from 'node:assert/strict';
import { Catalogue } from '../../../core/curriculum/catalogue';
import { flowRows, type FlowRow } from '../../../core/curriculum/flowRows';
import { followAddress, followPage, readFollowAddress } from '../../../core/curriculum/followPage';
import { followSteps } from '../../../core/curriculum/followSteps';
import { mapText } from '../../../core/curriculum/mapText';
import { learningPath, projectPage } from '../../../core/curriculum/projectPage';
import { Analyser } from '../../../core/rocketmq/analyser';
import { flowAt, otherEnds } from '../../../core/rocketmq/flow/flowAt';
import { NO_TOPOLOGY, type Topology } from '../../../core/rocketmq/flow/topology';
import type { Concept } from '../../../core/rocketmq/vocabulary';
import { LOCALES } from '../../../core/util/locale';
import { CoreAssets } from '../../support/coreAssets';
import { FakeProgress } from '../../support/fakeProgress';
import { FakeProject } from '../../support/fakeProject';
import { flowFixtures, followTexts } from '../../support/flowFixture';
import { sampleCatalogueData } from '../../support/sampleCatalogue';

suite('What is shown of the flow', () => {
  const catalogue = new Catalogue(sampleCatalogueData());
  let topology: Topology;
  let wrappers: Topology;

  suiteSetup(async () => {
    const analyser = Analyser.create(new CoreAssets());
    await analyser.prepare('a.java');
    topology = (await followTexts(analyser, flowFixtures().get('configuration')!)).topology;
    wrappers = (await followTexts(analyser, flowFixtures().get('wrappers')!)).topology;
    analyser.dispose();
  });

  const rows = (of: Topology) =>
    flowRows({ topology: of, files: ['a/B.java'], profile: undefined, profiles: ['prod'], maps: [] }, 'en');
  const child = (parents: readonly FlowRow[], label: string): FlowRow => {
    const found = parents.find((row) => row.label === label);
    assert.ok(found, `no row ${label} among ${parents.map((row) => row.label).join(', ')}`);
    return found;
  };

  suite('The view', () => {
    test('Should have no rows when no message flows', () => {
      assert.deepEqual(rows(NO_TOPOLOGY), []);
    });

    test('Should lead from topics to senders and listeners', () => {
      const topic = child(child(rows(topology), 'Topics').children, 'order_dev');
      assert.equal(topic.description, '1 sender → 1 listener');
      const [sender, listener] = topic.children;
      assert.equal(sender?.label, 'Sender.java:28');
      assert.equal(sender.description, 'synchronous send · tag CREATED');
      assert.equal(sender.action?.does, 'go');
      assert.equal(listener?.description, 'group order-group · tags CREATED || CLOSED');
    });

    test('Should say who is not in this workspace, and never more than that', () => {
      const topic = child(child(rows(topology), 'Topics').children, 'fallback_topic');
      assert.equal(topic.description, '1 sender → no listener in this workspace');
    });

    test('Should show what could not be resolved with its reason', () => {
      const open = child(rows(topology), 'Not resolved');
      assert.equal(
        child(open.children, 'messages.getMissing()').description,
        'no configuration file in this workspace sets this property',
      );
    });

    test('Should show through which method of the project is sent', () => {
      const topic = child(child(rows(wrappers), 'Topics').children, 'order_paid');
      assert.equal(topic.children[0]?.description, 'synchronous send · tag PAID · through RocketSender.send');
    });

    test('Should name retry and dead-letter topics of groups', () => {
      const group = child(child(rows(topology), 'Consumer groups').children, 'order-group');
      assert.deepEqual(
        group.children.map(({ label }) => label),
        ['order_dev', '%RETRY%order-group', '%DLQ%order-group'],
      );
    });

    test('Should give every row an id of its own and something to say, in every language', () => {
      for (const locale of LOCALES) {
        const all: FlowRow[] = [];
        const visit = (row: FlowRow) => void (all.push(row), row.children.forEach(visit));
        const read = { topology, files: ['a/B.java'], profile: 'prod', profiles: ['prod'], maps: ['other'] };
        flowRows(read, locale).forEach(visit);
        assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
        assert.deepEqual(
          all.filter(({ spoken, label }) => spoken.trim() === '' || label.trim() === ''),
          [],
        );
      }
    });
  });

  suite('At a place of the code', () => {
    const sender = 'order-service/src/main/java/shop/Sender.java';

    test('Should find the topic at the call and at its name, and the way to the other end', () => {
      const [call] = flowAt(topology, sender, { line: 27, character: 28 });
      assert.equal(call?.topic.name, 'order_dev');
      assert.equal(call.isName, false);
      const [name] = flowAt(topology, sender, { line: 27, character: 40 });
      assert.equal(name?.isName, true);
      assert.deepEqual(
        otherEnds(topology, name).map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
        ['Listeners.java'],
      );
    });

    test('Should tell which property decides the name', () => {
      const [name] = flowAt(topology, sender, { line: 27, character: 40 });
      assert.deepEqual(
        name?.properties.map(({ key }) => key),
        ['mq.topic.order', 'mq.env'],
      );
    });

    test('Should find at the call inside of a sender of the project what goes through it', () => {
      const found = flowAt(wrappers, 'src/main/java/shop/mq/RocketSender.java', { line: 17, character: 26 });
      assert.deepEqual([...new Set(found.map(({ topic }) => topic.name))].slice(0, 3), [
        'hello',
        'order_closed',
        'order_paid',
      ]);
    });

    test('Should find nothing elsewhere', () => {
      assert.deepEqual(flowAt(topology, sender, { line: 0, character: 0 }), []);
      assert.deepEqual(flowAt(topology, 'Other.java', { line: 27, character: 28 }), []);
    });
  });

  suite('Following a message', () => {
    test('Should go from sender to dead letter, a step each, with a sentence', () => {
      const steps = followSteps(topology, 'other_order', 'en');
      assert.deepEqual(
        steps.map(({ kind }) => kind),
        ['sender', 'broker', 'listener', 'retry', 'dead-letter'],
      );
      assert.ok(steps.every(({ says }) => says.length > 20));
      assert.match(steps[3]!.says, /10 seconds/);
    });

    test('Should retry in place for listeners in order, and not at all for broadcasting ones', () => {
      assert.match(followSteps(topology, 'order_dev', 'en')[3]!.says, /queue wait/);
      const broadcast = followSteps(topology, 'paid', 'en');
      assert.deepEqual(
        broadcast.map(({ kind }) => kind),
        ['sender', 'broker', 'listener'],
      );
    });

    test('Should end at the broker when nobody in the workspace listens', () => {
      assert.equal(followSteps(topology, 'fallback_topic', 'zh-cn').at(-1)?.title, '当前工作区没有消费方');
    });

    test('Should show one step as a page, with ways back and on, and a lesson', () => {
      const shown = followPage(topology, catalogue, { topic: 'order_dev', step: 0 }, 'en');
      assert.ok(shown);
      assert.match(shown.page.html, /Step 1 of 5/);
      assert.match(shown.page.html, /data-page-action="back-step" data-value="-1" disabled/);
      assert.match(shown.page.html, /data-page-action="next-step" data-value="1">/);
      assert.match(shown.page.html, /<a href="#" data-address="lesson:/);
      assert.match(shown.page.html, /Sender\.java:28/);
      const last = followPage(topology, catalogue, { topic: 'order_dev', step: 99 }, 'en');
      assert.equal(last?.step, 4);
      assert.equal(followPage(topology, catalogue, { topic: 'nowhere', step: 0 }, 'en'), undefined);
    });

    test('Should read the addresses that it writes, and no others', () => {
      assert.deepEqual(readFollowAddress(followAddress('a/b #1:中', 3)), { topic: 'a/b #1:中', step: 3 });
      for (const address of ['flow:', 'flow:%', 'log:', 'flow:a#x']) {
        assert.equal(readFollowAddress(address), undefined);
      }
    });
  });

  suite('The page of the project', () => {
    const used = new Map<Concept, number>([
      ['send-sync', 3],
      ['subscribe', 1],
    ]);

    test('Should make a path of the lessons on what is used, in order, with what is done', () => {
      const progress = new FakeProgress();
      const path = learningPath(catalogue, progress, used);
      assert.ok(path.length > 0);
      assert.equal(new Set(path.map(({ lesson }) => lesson.id)).size, path.length);
      assert.ok(path.every(({ done, places }) => !done && places > 0));
    });

    test('Should say what is used and what stands out, in every language', () => {
      const project = new FakeProject();
      project.set({ places: 4, files: 2, concepts: used, families: ['spring-boot'] });
      for (const locale of LOCALES) {
        const path = learningPath(catalogue, new FakeProgress(), used);
        const page = projectPage({ summary: project.summary(), topology, path, catalogue }, locale);
        assert.match(page.html, /fallback_topic/);
        assert.match(page.html, /data-page-action="follow" data-value="order_dev"/);
        assert.match(page.html, /<progress max="\d+" value="0"/);
        assert.equal(page.contents.length, 5);
      }
    });

    test('Should say so when the project does not use RocketMQ', () => {
      const summary = new FakeProject().summary();
      const page = projectPage({ summary, topology: NO_TOPOLOGY, path: [], catalogue }, 'en');
      assert.match(page.html, /No place that uses Apache RocketMQ/);
      assert.deepEqual(page.contents, []);
    });
  });

  test('Should be a list for those who cannot see the map', () => {
    const text = mapText(topology, 'en');
    assert.match(text, /<strong>order_dev<\/strong>: 1 sender, 1 listener in this workspace/);
    assert.match(text, /group order-group tags CREATED \|\| CLOSED/);
  });
});
