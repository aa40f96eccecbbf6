import { asyncThenShutdown } from './client/asyncThenShutdown';
import { clientNeverShutdown } from './client/clientNeverShutdown';
import { clientNotStarted } from './client/clientNotStarted';
import { defaultGroupName } from './client/defaultGroupName';
import { deprecatedProducerApi } from './client/deprecatedProducerApi';
import { fixedInstanceName } from './client/fixedInstanceName';
import { hardCodedCredentials } from './client/hardCodedCredentials';
import { hardCodedEndpoint } from './client/hardCodedEndpoint';
import { listenerNotRegisteredBeforeStart } from './client/listenerNotRegisteredBeforeStart';
import { namesrvCommaSeparator } from './client/namesrvCommaSeparator';
import { producerPerSend } from './client/producerPerSend';
import { protocolPortMismatch } from './client/protocolPortMismatch';
import { startTwiceOrRestart } from './client/startTwiceOrRestart';
import { batchPartialAck } from './consuming/batchPartialAck';
import { blockingInListener } from './consuming/blockingInListener';
import { broadcastingWithoutRetry } from './consuming/broadcastingWithoutRetry';
import { consumeFromWhereOnlyNewGroup } from './consuming/consumeFromWhereOnlyNewGroup';
import { consumeTimeoutUnit } from './consuming/consumeTimeoutUnit';
import { consumeTimestampFormat } from './consuming/consumeTimestampFormat';
import { consumerNotIdempotent } from './consuming/consumerNotIdempotent';
import { duplicateSubscribeSameTopic } from './consuming/duplicateSubscribeSameTopic';
import { inconsistentSubscription } from './consuming/inconsistentSubscription';
import { listenerReturnsNull } from './consuming/listenerReturnsNull';
import { litePullCommit } from './consuming/litePullCommit';
import { litePullSubscribeAndAssign } from './consuming/litePullSubscribeAndAssign';
import { orderlyNeedsOrderlyListener } from './consuming/orderlyNeedsOrderlyListener';
import { orderlyUnboundedRetry } from './consuming/orderlyUnboundedRetry';
import { orderlyWrongResult } from './consuming/orderlyWrongResult';
import { popSettingsWithoutPop } from './consuming/popSettingsWithoutPop';
import { requestReplyManualReply } from './consuming/requestReplyManualReply';
import { sameGroupTwiceOneProcess } from './consuming/sameGroupTwiceOneProcess';
import { setterOutOfRange } from './consuming/setterOutOfRange';
import { sharedListenerMutableState } from './consuming/sharedListenerMutableState';
import { sql92NeedsBrokerFlag } from './consuming/sql92NeedsBrokerFlag';
import { swallowAndSuccess } from './consuming/swallowAndSuccess';
import { tagExpressionSyntax } from './consuming/tagExpressionSyntax';
import { threadPoolMaxMisleading } from './consuming/threadPoolMaxMisleading';
import { consumeResultSwitch521 } from './grpc/consumeResultSwitch521';
import { fifoWithoutServerSetup } from './grpc/fifoWithoutServerSetup';
import { grpcClientPerRequest } from './grpc/grpcClientPerRequest';
import { invisibleDurationOutOfRange } from './grpc/invisibleDurationOutOfRange';
import { liteSubscribeUnhandled } from './grpc/liteSubscribeUnhandled';
import { readonlyBodyArray } from './grpc/readonlyBodyArray';
import { simpleConsumerMissingAck } from './grpc/simpleConsumerMissingAck';
import { slowWorkBeyondInvisible } from './grpc/slowWorkBeyondInvisible';
import { topicTypeMismatch } from './grpc/topicTypeMismatch';
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
import { messageWithoutKeys } from './message/messageWithoutKeys';
import { reservedUserProperty } from './message/reservedUserProperty';
import { systemTopicOrGroup } from './message/systemTopicOrGroup';
import { tagWithPipe } from './message/tagWithPipe';
import { timerBeyondServerLimit } from './message/timerBeyondServerLimit';
import { asyncCallbackEmptyOnexception } from './sending/asyncCallbackEmptyOnexception';
import { grpcFutureIgnored } from './sending/grpcFutureIgnored';
import { onewayForBusinessEvent } from './sending/onewayForBusinessEvent';
import { queueSelectorUnsafeIndex } from './sending/queueSelectorUnsafeIndex';
import { selectorDependsOnQueueCount } from './sending/selectorDependsOnQueueCount';
import { selectorSendHasNoRetry } from './sending/selectorSendHasNoRetry';
import { sendExceptionSwallowed } from './sending/sendExceptionSwallowed';
import { sendStatusIgnored } from './sending/sendStatusIgnored';
import { destinationFormat } from './spring/destinationFormat';
import { duplicateListenerGroup } from './spring/duplicateListenerGroup';
import { listenerNotABean } from './spring/listenerNotABean';
import { orderlyBroadcasting } from './spring/orderlyBroadcasting';
import { producerGroupMissing } from './spring/producerGroupMissing';
import { springListenerCatchesException } from './spring/springListenerCatchesException';
import { springV5Mistakes } from './spring/springV5Mistakes';
import { txListenerConfig } from './spring/txListenerConfig';
import { txListenerPoolNotUsed } from './spring/txListenerPoolNotUsed';
import { txSendWithoutListener } from './spring/txSendWithoutListener';
import { grpcTxMisuse } from './transaction/grpcTxMisuse';
import { grpcTxNoChecker } from './transaction/grpcTxNoChecker';
import { grpcTxNotEnded } from './transaction/grpcTxNotEnded';
import { grpcTxTopicUndeclared } from './transaction/grpcTxTopicUndeclared';
import { txCheckAlwaysUnknown } from './transaction/txCheckAlwaysUnknown';
import { txCheckBlindCommit } from './transaction/txCheckBlindCommit';
import { txDbBeforeSend } from './transaction/txDbBeforeSend';
import { txGroupShared } from './transaction/txGroupShared';
import { txListenerMissingOrLate } from './transaction/txListenerMissingOrLate';
import { txOnPlainProducer } from './transaction/txOnPlainProducer';
import { txResultIgnored } from './transaction/txResultIgnored';
import { txStateInMemory } from './transaction/txStateInMemory';
import { txWithDelayOrBatch } from './transaction/txWithDelayOrBatch';
import { goErrorIgnored } from './go/goErrorIgnored';
import { goConsumeSuccessWithError } from './go/goConsumeSuccessWithError';
import { goShardingKeyWithoutHashSelector } from './go/goShardingKeyWithoutHashSelector';
import { goConsumerBootstrap } from './go/goConsumerBootstrap';
import { goOrderlySpin } from './go/goOrderlySpin';
import { goGrpcRequiredFields } from './go/goGrpcRequiredFields';
import { pyListenerMissingReturn } from './python/pyListenerMissingReturn';
import { pyTimeUnits } from './python/pyTimeUnits';
import { pyStartupMissing } from './python/pyStartupMissing';
import { nodeSendBodyType } from './nodejs/nodeSendBodyType';
import { nodeListenerNotReturning } from './nodejs/nodeListenerNotReturning';
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
  clientNeverShutdown,
  clientNotStarted,
  consumeFromWhereOnlyNewGroup,
  consumeResultSwitch521,
  consumeTimeoutUnit,
  consumeTimestampFormat,
  consumerNotIdempotent,
  defaultGroupName,
  delayLevelAndTimerBoth,
  delayLevelOutOfRange,
  deliveryTimeUnitOrBase,
  deprecatedProducerApi,
  destinationFormat,
  duplicateSubscribeSameTopic,
  emptyMessageBody,
  fifoWithoutServerSetup,
  fixedInstanceName,
  grpcClientPerRequest,
  grpcExclusiveFields,
  grpcFutureIgnored,
  grpcTxMisuse,
  grpcTxNoChecker,
  grpcTxNotEnded,
  grpcTxTopicUndeclared,
  hardCodedCredentials,
  hardCodedEndpoint,
  illegalBatch,
  illegalTopicOrGroupName,
  invisibleDurationOutOfRange,
  keyContainsSpace,
  listenerNotRegisteredBeforeStart,
  listenerReturnsNull,
  litePullCommit,
  litePullSubscribeAndAssign,
  liteSubscribeUnhandled,
  messageWithoutKeys,
  namesrvCommaSeparator,
  onewayForBusinessEvent,
  orderlyBroadcasting,
  orderlyUnboundedRetry,
  orderlyWrongResult,
  popSettingsWithoutPop,
  producerPerSend,
  protocolPortMismatch,
  queueSelectorUnsafeIndex,
  readonlyBodyArray,
  requestReplyManualReply,
  reservedUserProperty,
  selectorDependsOnQueueCount,
  selectorSendHasNoRetry,
  sendExceptionSwallowed,
  sendStatusIgnored,
  setterOutOfRange,
  sharedListenerMutableState,
  simpleConsumerMissingAck,
  slowWorkBeyondInvisible,
  springListenerCatchesException,
  springV5Mistakes,
  sql92NeedsBrokerFlag,
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
  txListenerPoolNotUsed,
  txOnPlainProducer,
  txResultIgnored,
  txStateInMemory,
  txWithDelayOrBatch,
  goErrorIgnored,
  goConsumeSuccessWithError,
  goShardingKeyWithoutHashSelector,
  goConsumerBootstrap,
  goOrderlySpin,
  goGrpcRequiredFields,
  pyListenerMissingReturn,
  pyTimeUnits,
  pyStartupMissing,
  nodeSendBodyType,
  nodeListenerNotReturning,
];

/** The rules about how files fit together. */
export const PROJECT_RULES: readonly ProjectRule[] = [
  duplicateListenerGroup,
  inconsistentSubscription,
  listenerNotABean,
  orderlyNeedsOrderlyListener,
  producerGroupMissing,
  sameGroupTwiceOneProcess,
  topicTypeMismatch,
  txGroupShared,
  txSendWithoutListener,
];
