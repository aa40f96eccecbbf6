#!/bin/sh
# One master of several: drained, stopped, upgraded, started, checked. Everything is stopped by the first mistake.
set -eu
name_servers=$1 broker_name=$2 address=$3

# #region drain
# 1. No more sends: all name servers take it out of their routes, clients see it with their next poll, 30 s at most.
sh mqadmin wipeWritePerm -n "$name_servers" -b "$broker_name"
sleep 40
# 2. Nothing comes in any more, and everything is read.
sh mqadmin brokerStatus -n "$name_servers" -b "$address" | grep -E 'putTps|dispatchBehindBytes|remainHowManyDataToFlush'
sh mqadmin brokerConsumeStats -n "$name_servers" -b "$address" -l 0
# #endregion

# #region replace
# 3. A proper stop deletes store/abort; its absence is the proof.
sh mqshutdown broker
while pgrep -f "BrokerStartup.*$broker_name" > /dev/null; do sleep 1; done
test ! -e store/abort
# 4. The way back: configuration and metadata, before the new version touches them.
cp -a conf/broker.conf "conf/broker.conf.before"
cp -a store/config "store-config.before"
# #endregion
