import { defaultGroupName } from './client/defaultGroupName';
import { listenerNotRegisteredBeforeStart } from './client/listenerNotRegisteredBeforeStart';
import { namesrvCommaSeparator } from './client/namesrvCommaSeparator';
import { duplicateSubscribeSameTopic } from './consuming/duplicateSubscribeSameTopic';
import { inconsistentSubscription } from './consuming/inconsistentSubscription';
import { swallowAndSuccess } from './consuming/swallowAndSuccess';
import { delayLevelOutOfRange } from './message/delayLevelOutOfRange';
import { emptyMessageBody } from './message/emptyMessageBody';
import { illegalTopicOrGroupName } from './message/illegalTopicOrGroupName';
import type { FileRule, ProjectRule } from './model';
import { duplicateListenerGroup } from './spring/duplicateListenerGroup';
import { orderlyBroadcasting } from './spring/orderlyBroadcasting';
import { springListenerCatchesException } from './spring/springListenerCatchesException';

/** The rules that need one file. */
export const FILE_RULES: readonly FileRule[] = [
  defaultGroupName,
  delayLevelOutOfRange,
  duplicateSubscribeSameTopic,
  emptyMessageBody,
  illegalTopicOrGroupName,
  listenerNotRegisteredBeforeStart,
  namesrvCommaSeparator,
  orderlyBroadcasting,
  springListenerCatchesException,
  swallowAndSuccess,
];

/** The rules about how files fit together. */
export const PROJECT_RULES: readonly ProjectRule[] = [duplicateListenerGroup, inconsistentSubscription];
