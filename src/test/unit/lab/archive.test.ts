import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { ARCHIVE_URL, archiveUrl, readSha512 } from '../../../core/lab/archive';

const hash = '0123456789abcdef'.repeat(8);
const groups = hash.toUpperCase().match(/.{8}/g) ?? [];

suite('Checksum of an archive', () => {
  test('Should be read with the name of the file behind it', () => {
    assert.equal(readSha512(`${hash}  rocketmq-all-5.5.0-bin-release.zip\n`), hash);
  });

  test('Should be read in groups over several lines', () => {
    const lines = `${groups.slice(0, 8).join(' ')}\n   ${groups.slice(8).join(' ')}`;
    assert.equal(readSha512(`rocketmq-all-5.5.0-bin-release.zip: ${lines}\n`), hash);
  });

  test('Should not be read from anything else', () => {
    for (const text of ['', '<html>404</html>', hash.slice(1), `${hash}0`, `a.zip: ${hash.slice(2)}`]) {
      assert.equal(readSha512(text), undefined, text);
    }
  });
});

suite('Address of an archive', () => {
  test('Should have the version in it', () => {
    const url = archiveUrl(ARCHIVE_URL, '5.5.0');
    assert.equal(url, 'https://archive.apache.org/dist/rocketmq/5.5.0/rocketmq-all-5.5.0-bin-release.zip');
  });

  test('Should be the address of a zip file', () => {
    for (const template of ['', 'file:///a.zip', 'https://example.com/{version}.tar.gz', 'https:///a.zip']) {
      assert.equal(archiveUrl(template, '5.5.0'), undefined, template);
    }
  });
});
