import { asyncThenShutdown } from './client/asyncThenShutdown';
import { clientNotStarted } from './client/clientNotStarted';
import { defaultGroupName } from './client/defaultGroupName';
import { fixedInstanceName } from './client/fixedInstanceName';
import { hardCodedCredentials } from './client/hardCodedCredentials';
import { listenerNotRegisteredBeforeStart } from './client/listenerNotRegisteredBeforeStart';
import { namesrvCommaSeparator } from './client/namesrvCommaSeparator';
import { producerPerSend } from './client/producerPerSend';
import { protocolPortMismatch } from './client/protocolPortMismatch';
import { startTwiceOrRestart } from './client/startTwiceOrRestart';
import { batchPartialAck } from './consuming/batchPartialAck';
import { blockingInListener } from './consuming/blockingInListener';
import { broadcastingWithoutRetry } from './consuming/broadcastingWithoutRetry';
import { consumeTimeoutUnit } from './consuming/consumeTimeoutUnit';
import { consumeTimestampFormat } from './consuming/consumeTimestampFormat';
import { duplicateSubscribeSameTopic } from './consuming/duplicateSubscribeSameTopic';
import { inconsistentSubscription } from './consuming/inconsistentSubscription';
import { listenerReturnsNull } from './consuming/listenerReturnsNull';
import { litePullCommit } from './consuming/litePullCommit';
import { litePullSubscribeAndAssign } from './consuming/litePullSubscribeAndAssign';
import { orderlyNeedsOrderlyListener } from './consuming/orderlyNeedsOrderlyListener';
import { orderlyWrongResult } from './consuming/orderlyWrongResult';
import { requestReplyManualReply } from './consuming/requestReplyManualReply';
import { sameGroupTwiceOneProcess } from './consuming/sameGroupTwiceOneProcess';
import { setterOutOfRange } from './consuming/setterOutOfRange';
import { sharedListenerMutableState } from './consuming/sharedListenerMutableState';
import { swallowAndSuccess } from './consuming/swallowAndSuccess';
import { tagExpressionSyntax } from './consuming/tagExpressionSyntax';
import { threadPoolMaxMisleading } from './consuming/threadPoolMaxMisleading';
import { consumeResultSwitch521 } from './grpc/consumeResultSwitch521';
import { grpcClientPerRequest } from './grpc/grpcClientPerRequest';
import { invisibleDurationOutOfRange } from './grpc/invisibleDurationOutOfRange';
import { liteSubscribeUnhandled } from './grpc/liteSubscribeUnhandled';
import { readonlyBodyArray } from './grpc/readonlyBodyArray';
import { simpleConsumerMissingAck } from './grpc/simpleConsumerMissingAck';
import { slowWorkBeyondInvisible } from './grpc/slowWorkBeyondInvisible';
import { batchTooLarge } from './message/batchTooLarge';
import { bodyOverLimit } from './message/bodyOverLimit';
import { delayLevelAndTimerBoth } from './message/delayLevelAndTimerBoth';
import { delayLevelOutOfRange } from './message/delayLevelOutOfRange';
import { deliveryTimeUnitOrBase } from './message/deliveryTimeUnitOrBase';
import { emptyMessageBody } from './message/emptyMessageBody';
import { grpcExclusiveFields } from './message/grpcExclusiveFields';
import { illegalBatch } from './message/illegalBatch';
import { illegalTopicOrGroupName } from './message/illegalTopicOrGroupName';
import { keyContainsSpace } from './message/keyContainsSpace';
import { reservedUserProperty } from './message/reservedUserProperty';
import { systemTopicOrGroup } from './message/systemTopicOrGroup';
import { tagWithPipe } from './message/tagWithPipe';
import { timerBeyondServerLimit } from './message/timerBeyondServerLimit';
import { asyncCallbackEmptyOnexception } from './sending/asyncCallbackEmptyOnexception';
import { grpcFutureIgnored } from './sending/grpcFutureIgnored';
import { queueSelectorUnsafeIndex } from './sending/queueSelectorUnsafeIndex';
import { sendExceptionSwallowed } from './sending/sendExceptionSwallowed';
import { duplicateListenerGroup } from './spring/duplicateListenerGroup';
import { listenerNotABean } from './spring/listenerNotABean';
import { orderlyBroadcasting } from './spring/orderlyBroadcasting';
import { springListenerCatchesException } from './spring/springListenerCatchesException';
import { springV5Mistakes } from './spring/springV5Mistakes';
import { txListenerConfig } from './spring/txListenerConfig';
import { txSendWithoutListener } from './spring/txSendWithoutListener';
import { grpcTxMisuse } from './transaction/grpcTxMisuse';
import { grpcTxNoChecker } from './transaction/grpcTxNoChecker';
import { grpcTxNotEnded } from './transaction/grpcTxNotEnded';
import { txCheckAlwaysUnknown } from './transaction/txCheckAlwaysUnknown';
import { txCheckBlindCommit } from './transaction/txCheckBlindCommit';
import { txDbBeforeSend } from './transaction/txDbBeforeSend';
import { txGroupShared } from './transaction/txGroupShared';
import { txListenerMissingOrLate } from './transaction/txListenerMissingOrLate';
import { txOnPlainProducer } from './transaction/txOnPlainProducer';
import { txResultIgnored } from './transaction/txResultIgnored';
import { txStateInMemory } from './transaction/txStateInMemory';
import { txWithDelayOrBatch } from './transaction/txWithDelayOrBatch';
import type { FileRule, ProjectRule } from './model';

/** The rules that need one file. */
export const FILE_RULES: readonly FileRule[] = [
  asyncCallbackEmptyOnexception,
  asyncThenShutdown,
  batchPartialAck,
  batchTooLarge,
  blockingInListener,
  bodyOverLimit,
  broadcastingWithoutRetry,
  clientNotStarted,
  consumeResultSwitch521,
  consumeTimeoutUnit,
  consumeTimestampFormat,
  defaultGroupName,
  delayLevelAndTimerBoth,
  delayLevelOutOfRange,
  deliveryTimeUnitOrBase,
  duplicateSubscribeSameTopic,
  emptyMessageBody,
  fixedInstanceName,
  grpcClientPerRequest,
  grpcExclusiveFields,
  grpcFutureIgnored,
  grpcTxMisuse,
  grpcTxNoChecker,
  grpcTxNotEnded,
  hardCodedCredentials,
  illegalBatch,
  illegalTopicOrGroupName,
  invisibleDurationOutOfRange,
  keyContainsSpace,
  listenerNotABean,
  listenerNotRegisteredBeforeStart,
  listenerReturnsNull,
  litePullCommit,
  litePullSubscribeAndAssign,
  liteSubscribeUnhandled,
  namesrvCommaSeparator,
  orderlyBroadcasting,
  orderlyWrongResult,
  producerPerSend,
  protocolPortMismatch,
  queueSelectorUnsafeIndex,
  readonlyBodyArray,
  requestReplyManualReply,
  reservedUserProperty,
  sendExceptionSwallowed,
  setterOutOfRange,
  sharedListenerMutableState,
  simpleConsumerMissingAck,
  slowWorkBeyondInvisible,
  springListenerCatchesException,
  springV5Mistakes,
  startTwiceOrRestart,
  swallowAndSuccess,
  systemTopicOrGroup,
  tagExpressionSyntax,
  tagWithPipe,
  threadPoolMaxMisleading,
  timerBeyondServerLimit,
  txCheckAlwaysUnknown,
  txCheckBlindCommit,
  txDbBeforeSend,
  txListenerConfig,
  txListenerMissingOrLate,
  txOnPlainProducer,
  txResultIgnored,
  txStateInMemory,
  txWithDelayOrBatch,
];

/** The rules about how files fit together. */
export const PROJECT_RULES: readonly ProjectRule[] = [
  duplicateListenerGroup,
  inconsistentSubscription,
  orderlyNeedsOrderlyListener,
  sameGroupTwiceOneProcess,
  txGroupShared,
  txSendWithoutListener,
];
