import assert from 'node:assert/strict';
import { looksLikeContainer, readAddresses } from '../../../core/lab/diagnosisAddress';
import { expectationsOf } from '../../../core/lab/diagnosisProject';
import { namedTargets } from '../../../core/lab/diagnosisTargets';
import type { Site, SitePlace } from '../../../core/rocketmq/model';
import { NO_TOPOLOGY, type Topology } from '../../../core/rocketmq/flow/topology';

const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 5 } };

function place(value: string | undefined, site: Partial<Site> = {}): SitePlace {
  return {
    path: 'src/application.yml',
    site: {
      concept: 'config-namesrv',
      family: 'config-spring-boot',
      symbol: 'name-server',
      range,
      api: 'config-spring-boot/rocketmq.name-server',
      form: 'key',
      arguments: [{ text: value ?? 'address', range, kind: 'string', ...(value === undefined ? {} : { value }) }],
      run: 0,
      ...site,
    },
  };
}

suite('What can be diagnosed', () => {
  test('Should be the addresses that the project writes out, each once', () => {
    const named = namedTargets([
      place('10.0.0.5:9876'),
      place('10.0.0.5:9876'),
      place('${MQ_ADDRESS:127.0.0.1:9876}'),
      place(undefined),
      place('proxy.example:8081', { family: 'java-grpc', symbol: 'setEndpoints' }),
      place('h:8081', { family: 'go', symbol: 'Endpoint', api: 'go/Config.Endpoint' }),
    ]);
    assert.deepEqual(
      named.map(({ target, line }) => [target, line]),
      [
        [{ kind: 'given', nameServer: '10.0.0.5:9876' }, 3],
        [{ kind: 'given', proxy: 'proxy.example:8081' }, 3],
        [{ kind: 'given', proxy: 'h:8081' }, 3],
      ],
    );
  });

  test('Should read addresses as clients do', () => {
    assert.deepEqual(
      readAddresses(' a:9876; b ;;[::1]:9876;http://c:80').map(({ host, port }) => [host, port]),
      [
        ['a', 9876],
        ['b', undefined],
        ['[::1]', 9876],
        ['c', 80],
      ],
    );
    assert.equal(readAddresses('a:99999')[0]?.port, undefined);
    assert.deepEqual(['172.16.0.1', '172.17.0.2', '172.31.9.9', '10.88.0.4', '192.168.0.1'].map(looksLikeContainer), [
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  test('Should expect the topics and groups that the code tells for sure', () => {
    const at = { path: 'A.java', range, symbol: 'send', properties: [] };
    const topology: Topology = {
      ...NO_TOPOLOGY,
      topics: [
        {
          name: 'paid',
          resolved: true,
          producers: [{ ...at, mode: 'send-delay', family: 'java-grpc' }],
          consumers: [],
        },
        {
          name: 'both',
          resolved: true,
          producers: [
            { ...at, mode: 'send-sync', family: 'java-remoting' },
            { ...at, mode: 'send-ordered', family: 'java-remoting' },
          ],
          consumers: [],
        },
        { name: 'topic', resolved: false, producers: [], consumers: [] },
      ],
      groups: [
        { name: 'stock', resolved: true, subscriptions: [] },
        { name: 'group', resolved: false, subscriptions: [] },
      ],
    };
    assert.deepEqual(expectationsOf(topology, []), {
      topics: [
        { name: 'paid', type: 'DELAY', grpc: true },
        { name: 'both', grpc: false },
      ],
      groups: ['stock'],
      clients: [],
    });
  });
});
