import type { FileRule } from '../model';

/** Source: MessageConst.STRING_HASH_SET of 5.5.0. */
const RESERVED = new Set(
  `TRACE_ON MSG_REGION KEYS TAGS WAIT DELAY RETRY_TOPIC ORIGIN_GROUP REAL_TOPIC REAL_QID TRAN_MSG PGROUP MIN_OFFSET
  MAX_OFFSET BUYER_ID ORIGIN_MESSAGE_ID TRANSFER_FLAG CORRECTION_FLAG MQ2_FLAG RECONSUME_TIME UNIQ_KEY
  MAX_RECONSUME_TIMES CONSUME_START_TIME POP_CK POP_CK_OFFSET 1ST_POP_TIME TRAN_PREPARED_QUEUE_OFFSET DUP_INFO
  EXTEND_UNIQ_INFO INSTANCE_ID CORRELATION_ID REPLY_TO_CLIENT TTL ARRIVE_TIME PUSH_REPLY_TIME CLUSTER MSG_TYPE
  TIMER_DELAY_MS TIMER_DELAY_SEC TIMER_DELIVER_MS`.split(/\s+/),
);

/**
 * A message's own data (tags, keys, delay) lies in the same table as the user's properties; names that RocketMQ uses are
 * refused: "The Property<KEYS> is used by system, input another please". So are empty names and values.
 * Source: Message#putUserProperty; MessageConst.STRING_HASH_SET.
 */
export const reservedUserProperty: FileRule = {
  id: 'reserved-user-property',
  check(file, report) {
    for (const call of file.calls('putUserProperty')) {
      const known = file.settingAt(call) !== undefined || file.sitesAt(call).length > 0;
      const [name, value] = call.arguments;
      const text = file.valueOf(name);
      if (!known || name === undefined) {
        continue;
      }
      if (typeof text === 'string' && RESERVED.has(text)) {
        const own = `biz_${text.toLowerCase()}`;
        report(name, {
          values: { name: text },
          fixes:
            name.kind === 'literal'
              ? [{ title: 'default', values: { own }, edits: [file.edit(name, JSON.stringify(own))] }]
              : [],
        });
      } else if (typeof text === 'string' && text.trim() === '') {
        report(name, { message: 'empty' });
      } else if (value !== undefined && file.valueOf(value) === '') {
        report(value, { message: 'empty' });
      }
    }
  },
};
