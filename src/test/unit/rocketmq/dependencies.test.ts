import assert from 'node:assert/strict';
import { isBuildFile } from '../../../core/rocketmq/dependencies/buildFileNames';
import { findDependencies } from '../../../core/rocketmq/dependencies/findDependencies';

suite('Dependencies of Go, Python and Node.js projects', () => {
  const found = (path: string, text: string) =>
    findDependencies([{ path, text }]).clients.map(({ family, artifact, version, clientVersion }) =>
      [family, artifact, version, clientVersion].join(' '),
    );

  test('Should read go.mod', () => {
    const text = [
      'module example.com/shop',
      'go 1.24',
      'require (',
      '\tgithub.com/apache/rocketmq-client-go/v2 v2.1.2',
      '\t// github.com/apache/rocketmq-clients/golang/v5 v5.0.0',
      '\tgithub.com/segmentio/kafka-go v0.4.47 // indirect',
      ')',
      'require github.com/apache/rocketmq-clients/golang/v5 v5.1.4',
    ].join('\n');
    assert.deepEqual(found('go.mod', text), [
      'go github.com/apache/rocketmq-client-go/v2 2.1.2 2.1.2',
      'go github.com/apache/rocketmq-clients/golang/v5 5.1.4 5.1.4',
    ]);
  });

  test('Should read requirements, pyproject and Pipfile', () => {
    assert.deepEqual(
      found('requirements-dev.txt', 'kafka-python==2\nrocketmq-python-client==5.1.2 ; python_version>"3"\n'),
      ['python rocketmq-python-client 5.1.2 5.1.2'],
    );
    assert.deepEqual(found('requirements.txt', '# rocketmq-client-python\nmy-rocketmq-client-python==1\nrocketmq\n'), [
      'python rocketmq  ',
    ]);
    assert.deepEqual(
      found('a/pyproject.toml', '[project]\ndependencies = ["rocketmq-client-python>=2.0.0", "pika"]\n'),
      ['python rocketmq-client-python 2.0.0 2.0.0'],
    );
    assert.deepEqual(found('pyproject.toml', '[tool.poetry.dependencies]\nrocketmq-python-client = "^5.0.6"\n'), [
      'python rocketmq-python-client 5.0.6 5.0.6',
    ]);
    assert.deepEqual(found('Pipfile', '[packages]\nrocketmq-python-client = {version = "==5.1.2"}\n'), [
      'python rocketmq-python-client 5.1.2 5.1.2',
    ]);
    assert.deepEqual(found('setup.py', "setup(name='x', install_requires=['rocketmq-client-python'])"), [
      'python rocketmq-client-python  ',
    ]);
  });

  test('Should read package.json, and nothing from a broken one', () => {
    const text = JSON.stringify({
      name: 'shop',
      dependencies: { 'rocketmq-client-nodejs': '^1.0.8', kafkajs: '2.2.4' },
    });
    assert.deepEqual(found('web/package.json', text), ['nodejs rocketmq-client-nodejs 1.0.8 1.0.8']);
    assert.deepEqual(found('package.json', '{ "dependencies": { "rocketmq-client-nodejs": '), []);
    assert.deepEqual(found('package.json', '[]'), []);
  });

  test('Should read composer.json', () => {
    const text = JSON.stringify({ require: { php: '>=8', 'rocketmq/rocketmq-php-sdk': '^5.0.1' } });
    assert.deepEqual(found('composer.json', text), ['php rocketmq/rocketmq-php-sdk 5.0.1 5.0.1']);
  });

  test('Should know build files by their names', () => {
    for (const path of [
      'go.mod',
      'a/package.json',
      'requirements/base.txt',
      'requirements-dev.txt',
      'a/b/pom.xml',
      'composer.json',
    ]) {
      assert.equal(isBuildFile(path), path !== 'requirements/base.txt', path);
    }
    assert.equal(isBuildFile('a/mypackage.json'), false);
  });
});
