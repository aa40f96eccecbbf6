import assert from 'node:assert/strict';
import { Analyser } from '../../../core/rocketmq/analyser';
import { ProjectFacts } from '../../../core/rocketmq/project/projectFacts';
import { CoreAssets } from '../../support/coreAssets';

const BRIDGE = `package shop;
import java.util.function.Consumer;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
class Shop {
  StreamBridge bridge;
  void paid(Object order) {
    bridge.send("orders-out-0", order);
    bridge.send("audit-out-0", order);
  }
  @Bean Consumer<Object> points() { return order -> {}; }
  @Bean Consumer<Object> audit() { return order -> {}; }
}`;
const FUNCTION = `package shop;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
class Points {
  @Bean Consumer<Object> points() { return order -> {}; }
}`;
const ROCKETMQ = `spring.cloud.stream:
  rocketmq.binder.name-server: a:9876
  bindings:
    orders-out-0.destination: orders
    points-in-0.destination: orders
`;
const BOTH = `${ROCKETMQ}    audit-out-0:
      destination: audit
      binder: kafka
    audit-in-0: { destination: audit, binder: kafka }
  default-binder: rocketmq
  kafka.binder.brokers: a:9092
`;

suite('Spring Cloud Stream in a project', () => {
  let analyser: Analyser;

  suiteSetup(async () => {
    analyser = Analyser.create(new CoreAssets());
    await Promise.all([analyser.prepare('a.java'), analyser.prepare('a.yml')]);
  });
  suiteTeardown(() => analyser.dispose());

  /** Reads files in this order, then what became stale, as a host does. */
  function read(files: Readonly<Record<string, string>>): ProjectFacts {
    const project = new ProjectFacts(analyser);
    const set = (path: string) =>
      project.set(path, analyser.analyse({ path, text: files[path]! }, project), files[path]!);
    Object.keys(files).forEach(set);
    for (let stale = project.stale(); stale.length > 0; stale = project.stale()) {
      stale.forEach(set);
    }
    return project;
  }

  function found(project: ProjectFacts, path: string): string[] {
    return (project.get(path)?.sites ?? []).map(
      ({ symbol, concept, range }) => `${range.start.line} ${symbol} ${concept}`,
    );
  }

  test('Should find what a module binds to RocketMQ in files that do not name it, read before the configuration', () => {
    const project = read({
      'a/src/main/java/shop/Shop.java': BRIDGE,
      'a/src/main/java/shop/Points.java': FUNCTION,
      'a/src/main/resources/application.yml': ROCKETMQ,
    });
    assert.deepEqual(found(project, 'a/src/main/java/shop/Shop.java'), [
      '7 send send-sync',
      '8 send send-sync',
      '10 points listener-concurrent',
    ]);
    assert.deepEqual(found(project, 'a/src/main/java/shop/Points.java'), ['4 points listener-concurrent']);
  });

  test('Should follow channels that another file declares', () => {
    const project = read({
      'src/main/java/shop/App.java':
        'package shop;\nimport org.springframework.cloud.stream.annotation.EnableBinding;\n@EnableBinding(Channels.class)\nclass App {}\n',
      'src/main/java/shop/Channels.java':
        'package shop;\nimport org.springframework.cloud.stream.annotation.Output;\nimport org.springframework.messaging.MessageChannel;\ninterface Channels {\n  @Output("paid") MessageChannel paid();\n}\n',
      'src/main/java/shop/Sender.java':
        'package shop;\nimport org.springframework.messaging.Message;\nclass Sender {\n  Channels channels;\n  void send(Message<Object> message) { channels.paid().send(message); }\n}\n',
      'src/main/resources/application.yml': ROCKETMQ,
    });
    assert.deepEqual(found(project, 'src/main/java/shop/App.java'), ['2 EnableBinding producer-create']);
    assert.deepEqual(found(project, 'src/main/java/shop/Channels.java'), ['4 Output producer-create']);
    assert.deepEqual(found(project, 'src/main/java/shop/Sender.java'), ['4 send send-sync']);
  });

  test('Should leave out bindings that ask for another binder', () => {
    const project = read({
      'a/src/main/resources/application.yml': BOTH,
      'a/src/main/java/shop/Shop.java': BRIDGE,
    });
    assert.deepEqual(found(project, 'a/src/main/java/shop/Shop.java'), [
      '7 send send-sync',
      '10 points listener-concurrent',
    ]);
  });

  test('Should leave other modules alone', () => {
    const project = read({
      'a/src/main/resources/application.yml': ROCKETMQ,
      'b/src/main/java/shop/Shop.java': BRIDGE,
      'b/src/main/java/shop/Points.java': FUNCTION,
    });
    assert.deepEqual(project.get('b/src/main/java/shop/Shop.java'), undefined);
    assert.deepEqual(project.get('b/src/main/java/shop/Points.java'), undefined);
  });

  test('Should forget the places when the configuration moves to another binder', () => {
    const files: Record<string, string> = {
      'src/main/java/shop/Shop.java': BRIDGE,
      'src/main/resources/application.yml': ROCKETMQ,
    };
    const project = read(files);
    assert.equal(found(project, 'src/main/java/shop/Shop.java').length, 3);
    const path = 'src/main/resources/application.yml';
    const kafka = '# not rocketmq any more\nspring.cloud.stream.kafka.binder.brokers: a:9092\n';
    project.set(path, analyser.analyse({ path, text: kafka }, project), kafka);
    assert.deepEqual(project.stale(), ['src/main/java/shop/Shop.java']);
    const again = analyser.analyse({ path: 'src/main/java/shop/Shop.java', text: BRIDGE }, project);
    assert.deepEqual(again?.sites ?? [], []);
  });

  test('Should take what names RocketMQ for its binder when nothing is configured', () => {
    const text = BRIDGE.replace('package shop;', 'package shop.rocketmq;');
    const sites = analyser.analyse({ path: 'Shop.java', text })?.sites ?? [];
    assert.deepEqual(
      sites.map(({ concept }) => concept),
      ['send-sync', 'send-sync'],
    );
  });

  test('Should find nothing where other brokers are named or the annotation is half typed', () => {
    const kafka = BRIDGE.replace('package shop;', 'package shop; // from rocketmq to kafka');
    assert.deepEqual(analyser.analyse({ path: 'Shop.java', text: kafka })?.sites, []);
    const broken = `package shop.rocketmq;\nimport org.springframework.cloud.stream.function.StreamBridge;\nclass A { @Bean Consumer<Message<`;
    assert.deepEqual(analyser.analyse({ path: 'A.java', text: broken })?.sites, []);
  });
});
