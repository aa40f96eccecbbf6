import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { type FailureKind, mavenFailure, processFailure } from '../../../core/lab/failures';

suite('Why Maven failed', () => {
  const outputs: readonly (readonly [string, FailureKind])[] = [
    [
      '[ERROR] Failed to execute goal ...: Could not transfer artifact org.apache.rocketmq:rocketmq-proxy:pom:5.5.0 from/to central (https://repo.maven.apache.org/maven2): repo.maven.apache.org: Temporary failure in name resolution',
      'no-network',
    ],
    [
      '[ERROR] Cannot access central (https://repo.maven.apache.org/maven2) in offline mode and the artifact x has not been downloaded from it before.',
      'no-network',
    ],
    ['[ERROR] Could not find artifact org.apache.rocketmq:rocketmq-proxy:jar:9.9.9 in central', 'not-found'],
    ['[WARNING] Checksum validation failed, expected 1 but is 2', 'checksum'],
    ['[ERROR] Could not transfer artifact x: /home/a/.m2/x.jar.tmp (No space left on device)', 'disk-full'],
    ['The JAVA_HOME environment variable is not defined correctly', 'no-java'],
    ['[ERROR] The goal you specified requires a project to execute', 'unknown'],
  ];
  for (const [output, kind] of outputs) {
    test(`Should be ${kind} for "${output.slice(0, 60)}..."`, () => {
      assert.equal(mavenFailure(output).kind, kind);
    });
  }

  test('Should quote the lines that name the error, without colours and advice', () => {
    const { detail } = mavenFailure(
      '[INFO] Scanning\n\u001b[1;31m[ERROR]\u001b[m The goal has failed\n[ERROR] \n[ERROR] Re-run Maven using -X\n',
    );
    assert.equal(detail, '[ERROR] The goal has failed');
  });
});

suite('Why a process ended', () => {
  const outputs: readonly (readonly [string, FailureKind])[] = [
    ['java.net.BindException: Address already in use', 'port-taken'],
    ['Error occurred during initialization of VM\nCould not reserve enough space for 4GB object heap', 'no-memory'],
    ['java.lang.UnsupportedClassVersionError: org/apache/rocketmq/...', 'old-java'],
    ['java.io.IOException: No space left on device', 'disk-full'],
    ['something else', 'not-ready'],
    ['', 'not-ready'],
  ];
  for (const [output, kind] of outputs) {
    test(`Should be ${kind} for "${output.split('\n')[0] ?? ''}"`, () => {
      const failure = processFailure('broker-a', output, '/lab/output.log');
      assert.equal(failure.kind, kind);
      assert.match(failure.detail, /^broker-a:/);
      assert.equal(failure.log, '/lab/output.log');
    });
  }
});
