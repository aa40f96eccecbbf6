import { EVERYWHERE, type FileRule } from '../model';

/**
 * Brokers refuse SQL92 subscriptions unless `enablePropertyFilter=true`; the default is false.
 * Source: BrokerConfig#enablePropertyFilter; PullMessageProcessor ("the broker does not support consumer to filter
 * message by SQL92").
 */
export const sql92NeedsBrokerFlag: FileRule = {
  id: 'sql92-needs-broker-flag',
  languages: EVERYWHERE,
  check(file, report) {
    for (const site of file.isTest ? [] : file.sites) {
      if (site.concept === 'filter-sql') {
        report(file.span(site.range));
      }
    }
  },
};
