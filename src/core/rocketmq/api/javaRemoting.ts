import type { ApiGroup } from './model';
import { remotingConsumers } from './javaRemotingConsumers';
import { remotingProducers } from './javaRemotingProducers';
import { remotingMessages } from './javaRemotingMessages';
import { remotingSupport } from './javaRemotingSupport';

/** rocketmq-client, read from the jars 4.9.8, 5.3.2 and 5.5.0. */
export const javaRemoting: ApiGroup = {
  id: 'java-remoting',
  family: 'java-remoting',
  types: [...remotingProducers, ...remotingConsumers, ...remotingMessages, ...remotingSupport],
};
