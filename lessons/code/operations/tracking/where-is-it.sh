#!/bin/sh
# Where is the message with this business key? where-is-it.sh <name server> <topic> <key> [group]
set -u
name_server=$1 topic=$2 key=$3 group=${4:-}
ask() { printf '\n== %s\n' "$1"; shift; sh mqadmin "$@" -n "$name_server" 2>&1 | grep -v '^[[:space:]]at '; }

# #region broker
ask 'in its topic?' queryMsgByKey -t "$topic" -k "$key"
ask 'still waiting for its time (levels)?' queryMsgByKey -t SCHEDULE_TOPIC_XXXX -k "$key"
ask 'a half message that nobody committed?' queryMsgByKey -t RMQ_SYS_TRANS_HALF_TOPIC -k "$key"
ask 'given up by the transaction check?' queryMsgByKey -t TRANS_CHECK_MAX_TIME_TOPIC -k "$key"
# #endregion

# #region group
if [ -n "$group" ]; then
  ask 'in its retries?' queryMsgByKey -t "%RETRY%$group" -k "$key"
  ask 'given up by the group?' queryMsgByKey -t "%DLQ%$group" -k "$key"
  ask 'who is online, subscribed to what?' consumerConnection -g "$group"
  ask 'how far is each queue?' consumerProgress -g "$group" -t "$topic"
fi
# #endregion
