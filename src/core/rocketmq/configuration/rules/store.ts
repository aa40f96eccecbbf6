import { isProduction, keySpan, settingsOf, valueSpan, type ConfigurationRule } from './model';

const LEVELS = '1s 5s 10s 30s 1m 2m 3m 4m 5m 6m 7m 8m 9m 10m 20m 30m 1h 2h';
/** Hours that the timer wheel reaches ahead: what is later is put in again on the way. */
const ROLL_HOURS = 48;
const DAY = 86_400;

/** Source: CommitLog.FlushRealTimeService; MessageStoreConfig#flushDiskType. */
export const asyncFlushDurability: ConfigurationRule = {
  id: 'async-flush-durability',
  check(view, report) {
    if (!isProduction(view)) {
      return;
    }
    for (const settings of settingsOf(view, 'broker')) {
      const flush = settings.entry('flushDiskType');
      const [first] = settings.section.entries;
      if (flush === undefined && first !== undefined) {
        report({ span: keySpan(first), message: 'absent' });
      } else if (flush?.value?.trim() === 'ASYNC_FLUSH') {
        report({ span: valueSpan(flush), message: 'default' });
      }
    }
  },
};

/**
 * Timed messages further away than the wheel reaches are written again when the wheel comes round, and half messages are
 * checked only while their files live: files must outlast that.
 * Source: TimerMessageStore, MessageStoreConfig#timerRollWindowSlot; TransactionalMessageServiceImpl#check.
 */
export const fileReservedVsTimer: ConfigurationRule = {
  id: 'file-reserved-vs-timer',
  check(view, report) {
    for (const settings of settingsOf(view, 'broker')) {
      const hours = settings.number('fileReservedTime');
      const entry = settings.entry('fileReservedTime');
      const usesTimer = settings.isTrue('timerWheelEnable') || settings.entry('timerMaxDelaySec') !== undefined;
      if (entry !== undefined && hours !== undefined && hours < ROLL_HOURS && usesTimer) {
        report({ span: valueSpan(entry), message: 'default', values: { hours } });
      }
    }
  },
};

/**
 * Senders name a level by its number, and redeliveries use the levels from 3 on: a new order changes what both mean.
 * Source: ScheduleMessageService#parseDelayLevel, AbstractSendMessageProcessor.
 */
export const delayLevelOverride: ConfigurationRule = {
  id: 'delay-level-override',
  check(view, report) {
    for (const settings of settingsOf(view, 'broker')) {
      const entry = settings.entry('messageDelayLevel');
      const value = entry?.value?.trim().replace(/\s+/g, ' ');
      if (
        entry !== undefined &&
        value !== undefined &&
        !settings.isOpen('messageDelayLevel') &&
        !`${value} `.startsWith(`${LEVELS} `)
      ) {
        report({ span: valueSpan(entry), message: 'default' });
      }
    }
  },
};

/** Source: MessageStoreConfig#getDiskMaxUsedSpaceRatio clamps to 10..95; DefaultMessageStore.CleanCommitLogService. */
export const diskRatioOutOfRange: ConfigurationRule = {
  id: 'disk-ratio-out-of-range',
  check(view, report) {
    for (const settings of settingsOf(view, 'broker')) {
      const entry = settings.entry('diskMaxUsedSpaceRatio');
      const ratio = settings.number('diskMaxUsedSpaceRatio');
      const forcibly = settings.number('diskSpaceCleanForciblyRatio') ?? 85;
      if (entry === undefined || ratio === undefined) {
        continue;
      }
      if (ratio < 10 || ratio > 95) {
        report({ span: valueSpan(entry), message: 'default', values: { ratio, used: ratio < 10 ? 10 : 95 } });
      } else if (ratio > forcibly) {
        report({ span: valueSpan(entry), message: 'above', values: { ratio, forcibly } });
      }
    }
  },
};

/** Source: PullRequestHoldService#run, BrokerConfig#shortPollingTimeMills. */
export const longPollOrFilterOff: ConfigurationRule = {
  id: 'long-poll-or-filter-off',
  check(view, report) {
    for (const settings of settingsOf(view, 'broker')) {
      const entry = settings.entry('longPollingEnable');
      if (entry !== undefined && settings.value('longPollingEnable')?.toLowerCase() === 'false') {
        report({
          span: valueSpan(entry),
          message: 'default',
          values: { interval: settings.number('shortPollingTimeMills') ?? 1000 },
          fix: { title: 'default', edits: [{ span: valueSpan(entry), text: 'true' }] },
        });
      }
    }
  },
};

/** Source: MessageStoreConfig#enableLmq, #enableMultiDispatch: a lite topic needs both. */
export const liteNeedsLmq: ConfigurationRule = {
  id: 'lite-needs-lmq',
  check(view, report) {
    for (const settings of settingsOf(view, 'broker')) {
      const [lmq, dispatch] = [settings.isTrue('enableLmq'), settings.isTrue('enableMultiDispatch')];
      const entry = settings.entry(lmq ? 'enableLmq' : 'enableMultiDispatch') ?? settings.section.entries[0];
      const isOpen = settings.isOpen('enableLmq') || settings.isOpen('enableMultiDispatch');
      const half = lmq !== dispatch && lmq;
      if (entry !== undefined && !isOpen && (half || (view.project?.usesLiteTopics === true && !(lmq && dispatch)))) {
        report({ span: keySpan(entry), message: half ? 'default' : 'neither' });
      }
    }
  },
};

/** Source: BrokerConfig#enablePropertyFilter, ClientManageProcessor#checkClientConfig. */
export const propertyFilterMissing: ConfigurationRule = {
  id: 'property-filter-missing',
  check(view, report) {
    if (view.project?.usesSql92 !== true) {
      return;
    }
    for (const settings of settingsOf(view, 'broker')) {
      const entry = settings.entry('enablePropertyFilter');
      const [first] = settings.section.entries;
      if (settings.isTrue('enablePropertyFilter') || settings.isOpen('enablePropertyFilter') || first === undefined) {
        continue;
      }
      report(
        entry === undefined
          ? { span: keySpan(first), message: 'absent' }
          : {
              span: valueSpan(entry),
              message: 'default',
              fix: { title: 'default', edits: [{ span: valueSpan(entry), text: 'true' }] },
            },
      );
    }
  },
};

/**
 * The proxy refuses what it deems too far away before the broker sees it.
 * Source: ProxyConfig#maxDelayTimeMills, SendMessageActivity; MessageStoreConfig#timerMaxDelaySec.
 */
export const timerLimitMismatch: ConfigurationRule = {
  id: 'timer-limit-mismatch',
  check(view, report) {
    const [proxy] = settingsOf(view, 'proxy');
    for (const settings of settingsOf(view, 'broker')) {
      const entry = settings.entry('timerMaxDelaySec');
      const seconds = settings.number('timerMaxDelaySec');
      if (proxy === undefined || entry === undefined || seconds === undefined || seconds <= 3 * DAY) {
        continue;
      }
      const open = proxy.entry('maxDelayTimeMills') !== undefined && proxy.number('maxDelayTimeMills') === undefined;
      const limit = (proxy.number('maxDelayTimeMills') ?? DAY * 1000) / 1000;
      if (!open && limit < seconds) {
        report({ span: valueSpan(entry), message: 'default', values: { seconds, limit } });
      }
    }
  },
};

/** Source: MessageStoreConfig#maxMessageSize and ProxyConfig#maxMessageSize are checked one after the other. */
export const maxMessageSizeOneSided: ConfigurationRule = {
  id: 'max-message-size-one-sided',
  check(view, report) {
    const [proxy] = settingsOf(view, 'proxy');
    for (const settings of settingsOf(view, 'broker')) {
      const ours = settings.number('maxMessageSize');
      const open = proxy?.entry('maxMessageSize') !== undefined && proxy.number('maxMessageSize') === undefined;
      const theirs = proxy?.number('maxMessageSize');
      const entry = settings.entry('maxMessageSize') ?? proxy?.entry('maxMessageSize');
      if (proxy === undefined || entry === undefined || open || settings.isOpen('maxMessageSize') || theirs === 0) {
        continue;
      }
      const [broker, other] = [ours ?? 4_194_304, theirs ?? 4_194_304];
      if (broker !== other) {
        report({ span: valueSpan(entry), message: 'default', values: { broker, proxy: other } });
      }
    }
  },
};
