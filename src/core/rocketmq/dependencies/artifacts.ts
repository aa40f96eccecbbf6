import type { OtherSdk } from '../model';
import type { Family } from '../vocabulary';

/** What an artifact brings into a project. */
export interface KnownArtifact {
  readonly family: Family;
  /** The version of rocketmq-client or rocketmq-client-java that comes with each of its versions; absent: its own. */
  readonly embedded?: Readonly<Record<string, string>>;
}

/** rocketmq.version in rocketmq-spring-boot-parent/pom.xml of every tag of apache/rocketmq-spring. */
const STARTER: Readonly<Record<string, string>> = {
  '2.0.0': '4.3.2',
  '2.0.1': '4.3.2',
  '2.0.2': '4.4.0',
  '2.0.3': '4.5.1',
  '2.0.4': '4.5.2',
  '2.1.0': '4.6.0',
  '2.1.1': '4.7.1',
  '2.2.0': '4.8.0',
  '2.2.1': '4.9.1',
  '2.2.2': '4.9.3',
  '2.2.3': '5.0.0',
  '2.3.0': '5.2.0',
  '2.3.1': '5.3.0',
  '2.3.2': '5.3.1',
  '2.3.3': '5.3.1',
  '2.3.4': '5.3.2',
  '2.3.5': '5.3.2',
};

/** rocketmq.spring.client.version in rocketmq-v5-client-spring-boot-parent/pom.xml of the same tags. */
const STARTER_V5: Readonly<Record<string, string>> = {
  '2.3.0': '5.0.5',
  '2.3.1': '5.0.7',
  '2.3.2': '5.0.7',
  '2.3.3': '5.0.7',
  '2.3.4': '5.0.7',
  '2.3.5': '5.0.7',
};

/** rocketmq.version, or that of the starter it is built on, in the poms of the tags of alibaba/spring-cloud-alibaba. */
const BINDER: Readonly<Record<string, string>> = {
  '2.2.1.RELEASE': '4.4.0',
  '2.2.5.RELEASE': '4.4.0',
  '2.2.6.RELEASE': '4.4.0',
  '2.2.7.RELEASE': '4.6.1',
  '2.2.8.RELEASE': '4.9.3',
  '2.2.9.RELEASE': '4.9.4',
  '2.2.10-RC1': '4.9.4',
  '2021.0.1.0': '4.9.2',
  '2021.0.4.0': '4.9.4',
  '2021.0.5.0': '4.9.4',
  '2021.0.6.0': '4.9.4',
  '2021.1': '4.4.0',
  '2022.0.0.0': '4.9.4',
  '2022.0.0.0-RC2': '4.9.4',
  '2023.0.0.0-RC1': '5.1.4',
  '2023.0.3.3': '5.3.1',
};

export const KNOWN_ARTIFACTS: ReadonlyMap<string, KnownArtifact> = new Map<string, KnownArtifact>([
  ['org.apache.rocketmq:rocketmq-client', { family: 'java-remoting' }],
  ['org.apache.rocketmq:rocketmq-tools', { family: 'java-remoting' }],
  ['org.apache.rocketmq:rocketmq-client-java', { family: 'java-grpc' }],
  ['org.apache.rocketmq:rocketmq-client-java-noshade', { family: 'java-grpc' }],
  ['org.apache.rocketmq:rocketmq-client-apis', { family: 'java-grpc' }],
  ['org.apache.rocketmq:rocketmq-spring-boot-starter', { family: 'spring-boot', embedded: STARTER }],
  ['org.apache.rocketmq:rocketmq-spring-boot', { family: 'spring-boot', embedded: STARTER }],
  ['org.apache.rocketmq:rocketmq-v5-client-spring-boot-starter', { family: 'spring-boot', embedded: STARTER_V5 }],
  ['org.apache.rocketmq:rocketmq-v5-client-spring-boot', { family: 'spring-boot', embedded: STARTER_V5 }],
  ['com.alibaba.cloud:spring-cloud-starter-stream-rocketmq', { family: 'spring-cloud-stream', embedded: BINDER }],
  ['com.alibaba.cloud:spring-cloud-stream-binder-rocketmq', { family: 'spring-cloud-stream', embedded: BINDER }],
  ['github.com/apache/rocketmq-client-go/v2', { family: 'go' }],
  ['github.com/apache/rocketmq-clients/golang/v5', { family: 'go' }],
  ['github.com/apache/rocketmq-clients/golang', { family: 'go' }],
  ['rocketmq-python-client', { family: 'python' }],
  ['rocketmq-client-python', { family: 'python' }],
  // What rocketmq-client-python was called before it came to Apache.
  ['rocketmq', { family: 'python' }],
  ['rocketmq-client-nodejs', { family: 'nodejs' }],
  ['rocketmq/rocketmq-php-sdk', { family: 'php' }],
]);

/** Bills of materials whose own version is that of the artifacts of a group. */
export const KNOWN_BOMS: ReadonlyMap<string, string> = new Map([
  ['com.alibaba.cloud:spring-cloud-alibaba-dependencies', 'com.alibaba.cloud'],
]);

/** Other SDKs by group, or group and artifact. */
export function otherSdkOf(artifact: string): OtherSdk | undefined {
  if (/^com\.aliyun\.openservices:ons-/.test(artifact)) {
    return 'aliyun-ons';
  }
  return artifact.startsWith('com.alibaba.rocketmq:') ? 'alibaba-rocketmq-3' : undefined;
}
