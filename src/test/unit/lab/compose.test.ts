import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { parse } from 'yaml';
import { composeFiles, isImageName } from '../../../core/lab/compose';

interface Compose {
  readonly services: Readonly<Record<string, { image: string; command: string; ports: string[]; volumes?: string[] }>>;
}

suite('Compose file of the lab', () => {
  const files = composeFiles('registry.example.com/mirror/rocketmq', '5.4.0');
  const { services } = parse(files['compose.yml']) as Compose;

  test('Should run one image of that version, whose paths have the same version', () => {
    assert.deepEqual(Object.keys(services), ['namesrv', 'broker']);
    for (const { image } of Object.values(services)) {
      assert.equal(image, 'registry.example.com/mirror/rocketmq:5.4.0');
    }
    const path = '/home/rocketmq/rocketmq-5.4.0/conf/broker.conf';
    assert.equal(services['broker']?.command, `sh mqbroker --enable-proxy -c ${path}`);
    assert.deepEqual(services['broker']?.volumes, [`./broker.conf:${path}`]);
  });

  test('Should open every port on this machine only', () => {
    const ports = Object.values(services).flatMap((service) => service.ports);
    assert.deepEqual(
      ports.filter((port) => !/^127\.0\.0\.1:(\d+):\1$/.test(port)),
      [],
    );
    assert.equal(ports.length, 4);
  });

  test('Should have the broker register an address that clients on this machine reach', () => {
    assert.equal(files['broker.conf'], 'brokerIP1=127.0.0.1\n');
  });

  test('Should take names of images only', () => {
    assert.deepEqual(
      ['apache/rocketmq', 'localhost:5000/rocketmq', 'a b', 'x\nprivileged: true', ''].map((name) => isImageName(name)),
      [true, true, false, false, false],
    );
  });
});
