import { compareVersions } from '../../explain/versions';
import { keySpan, serverVersion, settingsOf, valueSpan, type ConfigurationRule } from './model';

/**
 * In 5.x a synchronous master waits for `inSyncReplicas` replicas, itself among them, and that is 1: nobody. 4.x waited
 * for a slave whenever the role said so.
 * Source: CommitLog#handleHA, MessageStoreConfig#inSyncReplicas; docs/cn/QuorumACK.md.
 */
export const syncMasterNotSync: ConfigurationRule = {
  id: 'sync-master-not-sync',
  check(view, report) {
    const version = serverVersion(view);
    if (version !== undefined && compareVersions(version, '5.0.0') < 0) {
      return;
    }
    for (const settings of settingsOf(view, 'broker')) {
      const role = settings.entry('brokerRole');
      const replicas = settings.entry('inSyncReplicas');
      const count = settings.number('inSyncReplicas') ?? (replicas === undefined ? 1 : undefined);
      const others = ['enableControllerMode', 'enableDLegerCommitLog', 'allAckInSyncStateSet'];
      if (role === undefined || role.value?.trim() !== 'SYNC_MASTER' || count === undefined || count > 1) {
        continue;
      }
      if (!others.some((key) => settings.isTrue(key) || settings.isOpen(key))) {
        report({ span: valueSpan(role), message: 'default', values: { count } });
      }
    }
  },
};

/**
 * More replicas than there are can never be in sync: sends are refused or run into `slaveTimeout`. Without controller and
 * acting masters nobody counts `totalReplicas`: there only a contradiction that is written down is one.
 * Source: CommitLog#asyncPutMessage, #calcNeedAckNums; DefaultMessageStore#aliveReplicasNum.
 */
export const syncReplicasExceed: ConfigurationRule = {
  id: 'sync-replicas-exceed',
  check(view, report) {
    for (const settings of settingsOf(view, 'broker')) {
      const counts = ['enableControllerMode', 'enableSlaveActingMaster'].some((key) => settings.isTrue(key));
      const waits = counts || settings.value('brokerRole') === 'SYNC_MASTER';
      if (!waits || ['totalReplicas', 'inSyncReplicas', 'minInSyncReplicas'].some((key) => settings.isOpen(key))) {
        continue;
      }
      const [total, inSync, least] = [
        settings.number('totalReplicas') ?? 1,
        settings.number('inSyncReplicas') ?? 1,
        settings.number('minInSyncReplicas') ?? 1,
      ];
      const inSyncEntry = settings.entry('inSyncReplicas');
      const leastEntry = settings.entry('minInSyncReplicas');
      const knowsTotal = counts || settings.entry('totalReplicas') !== undefined;
      if (inSyncEntry !== undefined && knowsTotal && inSync > total) {
        report({ span: valueSpan(inSyncEntry), message: 'default', values: { inSync, total } });
      } else if (leastEntry !== undefined && least > inSync) {
        report({ span: valueSpan(leastEntry), message: 'least', values: { inSync, least } });
      }
    }
  },
};

/**
 * A slave with id 0 ends at its start with code -3; the id of a master is set to 0 whatever the file says.
 * Source: BrokerStartup#buildBrokerController.
 */
export const slaveBrokerId: ConfigurationRule = {
  id: 'slave-broker-id',
  check(view, report) {
    for (const settings of settingsOf(view, 'broker')) {
      const role = settings.entry('brokerRole');
      const id = settings.entry('brokerId');
      const number = settings.number('brokerId') ?? (id === undefined ? 0 : undefined);
      const isElsewhere = ['enableControllerMode', 'enableDLegerCommitLog'].some((key) => settings.isTrue(key));
      if (role === undefined || number === undefined || isElsewhere) {
        continue;
      }
      if (role.value?.trim() === 'SLAVE' && number <= 0) {
        report({ span: id === undefined ? keySpan(role) : valueSpan(id), message: 'default', values: { id: number } });
      } else if (/^(?:A?SYNC_MASTER)$/.test(role.value?.trim() ?? '') && number > 0 && id !== undefined) {
        report({ span: valueSpan(id), message: 'master', values: { id: number } });
      }
    }
  },
};

/** Source: BrokerStartup#buildBrokerController, exit code -4. */
export const controllerAndDledger: ConfigurationRule = {
  id: 'controller-and-dledger',
  check(view, report) {
    for (const settings of settingsOf(view, 'broker')) {
      const dledger = settings.entry('enableDLegerCommitLog');
      if (
        dledger !== undefined &&
        settings.isTrue('enableControllerMode') &&
        settings.isTrue('enableDLegerCommitLog')
      ) {
        report({
          span: keySpan(dledger),
          message: 'default',
          fix: { title: 'default', edits: [{ span: valueSpan(dledger), text: 'false' }] },
        });
      }
    }
  },
};
