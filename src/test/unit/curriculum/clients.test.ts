import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import { clientLabel, clientOf, clientsOfProject, familyOfClient } from '../../../core/curriculum/clients';

suite('Clients of code blocks', () => {
  test('Should know a client by the first folder of a region', () => {
    assert.equal(clientOf('spring-boot-v5/src/main/java/A.java#send'), 'spring-boot-v5');
    assert.equal(clientLabel('spring-boot-v5'), 'Spring Boot (v5 starter)');
    assert.equal(familyOfClient('spring-boot-v5'), 'spring-boot');
    assert.equal(clientLabel('something'), 'something');
    assert.equal(familyOfClient('toString'), undefined);
  });

  test('Should put the clients of the project first, then those most like them', () => {
    assert.deepEqual(clientsOfProject({ families: [], clients: [] }), []);
    assert.deepEqual(clientsOfProject({ families: ['java-remoting'], clients: [] }), [
      'java-remoting',
      'spring-boot',
      'java-grpc',
    ]);
    assert.equal(clientsOfProject({ families: ['spring-boot', 'go'], clients: [] })[0], 'spring-boot');
  });

  test('Should prefer the v5 starter where the build file has it', () => {
    const artifact = 'org.apache.rocketmq:rocketmq-v5-client-spring-boot-starter';
    const clients = [{ family: 'spring-boot', artifact, path: 'pom.xml' }] as const;
    assert.equal(clientsOfProject({ families: ['spring-boot'], clients })[0], 'spring-boot-v5');
  });
});
