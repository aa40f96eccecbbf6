import { clientNotStarted } from './client/clientNotStarted';
import { defaultGroupName } from './client/defaultGroupName';
import { listenerNotRegisteredBeforeStart } from './client/listenerNotRegisteredBeforeStart';
import { namesrvCommaSeparator } from './client/namesrvCommaSeparator';
import { protocolPortMismatch } from './client/protocolPortMismatch';
import { startTwiceOrRestart } from './client/startTwiceOrRestart';
import { consumeTimestampFormat } from './consuming/consumeTimestampFormat';
import { duplicateSubscribeSameTopic } from './consuming/duplicateSubscribeSameTopic';
import { inconsistentSubscription } from './consuming/inconsistentSubscription';
import { litePullSubscribeAndAssign } from './consuming/litePullSubscribeAndAssign';
import { setterOutOfRange } from './consuming/setterOutOfRange';
import { swallowAndSuccess } from './consuming/swallowAndSuccess';
import { consumeResultSwitch521 } from './grpc/consumeResultSwitch521';
import { invisibleDurationOutOfRange } from './grpc/invisibleDurationOutOfRange';
import { readonlyBodyArray } from './grpc/readonlyBodyArray';
import { simpleConsumerMissingAck } from './grpc/simpleConsumerMissingAck';
import { delayLevelOutOfRange } from './message/delayLevelOutOfRange';
import { emptyMessageBody } from './message/emptyMessageBody';
import { grpcExclusiveFields } from './message/grpcExclusiveFields';
import { illegalBatch } from './message/illegalBatch';
import { illegalTopicOrGroupName } from './message/illegalTopicOrGroupName';
import { reservedUserProperty } from './message/reservedUserProperty';
import { systemTopicOrGroup } from './message/systemTopicOrGroup';
import { tagWithPipe } from './message/tagWithPipe';
import { duplicateListenerGroup } from './spring/duplicateListenerGroup';
import { orderlyBroadcasting } from './spring/orderlyBroadcasting';
import { springListenerCatchesException } from './spring/springListenerCatchesException';
import { txListenerConfig } from './spring/txListenerConfig';
import { txSendWithoutListener } from './spring/txSendWithoutListener';
import { grpcTxMisuse } from './transaction/grpcTxMisuse';
import { grpcTxNoChecker } from './transaction/grpcTxNoChecker';
import { grpcTxNotEnded } from './transaction/grpcTxNotEnded';
import { txListenerMissingOrLate } from './transaction/txListenerMissingOrLate';
import { txOnPlainProducer } from './transaction/txOnPlainProducer';
import type { FileRule, ProjectRule } from './model';

/** The rules that need one file. */
export const FILE_RULES: readonly FileRule[] = [
  clientNotStarted,
  consumeResultSwitch521,
  consumeTimestampFormat,
  defaultGroupName,
  delayLevelOutOfRange,
  duplicateSubscribeSameTopic,
  emptyMessageBody,
  grpcExclusiveFields,
  grpcTxMisuse,
  grpcTxNoChecker,
  grpcTxNotEnded,
  illegalBatch,
  illegalTopicOrGroupName,
  invisibleDurationOutOfRange,
  listenerNotRegisteredBeforeStart,
  litePullSubscribeAndAssign,
  namesrvCommaSeparator,
  orderlyBroadcasting,
  protocolPortMismatch,
  readonlyBodyArray,
  reservedUserProperty,
  setterOutOfRange,
  simpleConsumerMissingAck,
  springListenerCatchesException,
  startTwiceOrRestart,
  swallowAndSuccess,
  systemTopicOrGroup,
  tagWithPipe,
  txListenerConfig,
  txListenerMissingOrLate,
  txOnPlainProducer,
];

/** The rules about how files fit together. */
export const PROJECT_RULES: readonly ProjectRule[] = [
  duplicateListenerGroup,
  inconsistentSubscription,
  txSendWithoutListener,
];
