import type { FileRule } from '../model';

/** Least and greatest value, and a value besides. Source: DefaultMQPushConsumerImpl#checkConfig. */
const RANGES: Readonly<Record<string, readonly [least: number, most: number, also?: number]>> = {
  setConsumeThreadMin: [1, 1000],
  setConsumeThreadMax: [1, 1000],
  setConsumeConcurrentlyMaxSpan: [1, 65535],
  setPullThresholdForQueue: [1, 65535],
  setPullThresholdSizeForQueue: [1, 1024],
  setPullThresholdForTopic: [1, 6553500, -1],
  setPullThresholdSizeForTopic: [1, 102400, -1],
  setPullInterval: [0, 65535],
  setConsumeMessageBatchMaxSize: [1, 1024],
  setPullBatchSize: [1, 1024],
  setPopInvisibleTime: [5000, 300000],
  setPopBatchNums: [1, 32],
};

/**
 * A push consumer checks its numbers in `start()` and throws "consumeMessageBatchMaxSize Out of range [1, 1024]".
 * Source: DefaultMQPushConsumerImpl#checkConfig.
 */
export const setterOutOfRange: FileRule = {
  id: 'setter-out-of-range',
  check(file, report) {
    for (const call of file.calls(...Object.keys(RANGES))) {
      const [argument] = call.arguments;
      const value = file.valueOf(argument);
      const [least, most, also] = RANGES[call.name]!;
      const isPush =
        file.receiverType(call) === 'DefaultMQPushConsumer' &&
        (file.settingAt(call) !== undefined || file.isOf('DefaultMQPushConsumer', 'org.apache.rocketmq.'));
      if (!isPush || argument === undefined || typeof value !== 'number' || value === also) {
        continue;
      }
      if (value < least || value > most) {
        const legal = value < least ? least : most;
        report(argument, {
          values: { setter: call.name, value, least, most },
          fixes: [{ title: 'default', values: { legal }, edits: [file.edit(argument, String(legal))] }],
        });
      }
    }
  },
};
