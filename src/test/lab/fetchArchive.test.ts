import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { setup, suite, suiteSetup, suiteTeardown, test } from 'mocha';
import { LabFailure } from '../../core/lab/failures';
import { fetchArchive } from '../../lab/fetchArchive';
import { findJava } from '../../lab/findTools';
import { runTool } from '../../lab/runTool';

/** A release of empty jars, served from this machine. */
suite('Release archive', () => {
  let root = '';
  let archive: Buffer;
  let published = '';
  let server: Server;
  let url = '';
  let folder = '';

  suiteSetup(async () => {
    root = mkdtempSync(path.join(realpathSync(tmpdir()), 'rocketmq-archive-'));
    const lib = path.join(root, 'rocketmq-all-5.5.0-bin-release/lib');
    mkdirSync(lib, { recursive: true });
    for (const part of ['namesrv', 'proxy', 'broker', 'tools']) {
      writeFileSync(path.join(lib, `rocketmq-${part}-5.5.0.jar`), part);
    }
    const { code, output } = await runTool('jar', ['cfM', 'release.zip', 'rocketmq-all-5.5.0-bin-release'], {
      cwd: root,
    });
    assert.equal(code, 0, output);
    archive = readFileSync(path.join(root, 'release.zip'));
    server = createServer((request, response) => {
      if (request.url === '/release.zip') {
        response.setHeader('content-length', archive.length);
        response.end(archive);
      } else if (request.url === '/release.zip.sha512') {
        response.end(published);
      } else {
        response.writeHead(404).end();
      }
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/release.zip`;
  });

  suiteTeardown(() => {
    server.close();
    rmSync(root, { recursive: true, force: true });
  });

  setup(() => {
    folder = path.join(root, 'jars', '5.5.0');
    rmSync(path.dirname(folder), { recursive: true, force: true });
    mkdirSync(path.dirname(folder));
    published = `${createHash('sha512').update(archive).digest('hex')}  release.zip\n`;
  });

  async function fetchIt(address = url, signal = new AbortController().signal, onBytes = () => undefined) {
    await fetchArchive({ java: await findJava(''), url: address, folder, signal, onBytes });
  }
  const isKind = (kind: string) => (error: unknown) => error instanceof LabFailure && error.kind === kind;
  const leftovers = () => readdirSync(path.dirname(folder));

  test('Should keep the jars, and nothing else, when the checksum is the published one', async () => {
    await fetchIt();
    assert.deepEqual(leftovers(), ['5.5.0']);
    assert.equal(readFileSync(path.join(folder, 'rocketmq-proxy-5.5.0.jar'), 'utf8'), 'proxy');
  });

  test('Should take no archive whose checksum differs, and leave nothing of it', async () => {
    published = `${'0'.repeat(128)}  release.zip\n`;
    await assert.rejects(fetchIt(), isKind('checksum'));
    assert.deepEqual(leftovers(), []);
  });

  test('Should take no archive without a checksum', async () => {
    published = '<html>Not here</html>';
    await assert.rejects(fetchIt(), isKind('checksum'));
    assert.deepEqual(leftovers(), []);
  });

  test('Should say that a version is not there', async () => {
    await assert.rejects(fetchIt(url.replace('release', 'other')), isKind('not-found'));
  });

  test('Should say that the network is missing', async () => {
    await assert.rejects(fetchIt('http://127.0.0.1:9/release.zip'), isKind('no-network'));
    assert.deepEqual(leftovers(), []);
  });

  test('Should leave nothing when it is cancelled in the middle', async () => {
    const cancel = new AbortController();
    const onBytes = () => void cancel.abort();
    await assert.rejects(fetchIt(url, cancel.signal, onBytes), { name: 'AbortError' });
    assert.deepEqual(leftovers(), []);
    assert.equal(existsSync(folder), false);
  });
});
