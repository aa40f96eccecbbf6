import type { Code } from '../../../syntax/code/model';
import { EVERYWHERE, type FileRule } from '../model';

/** Values of the official examples, and those that stand for one. */
const DEMO =
  /^(?:rocketmq\w*|12345678|ak|sk|access[-_]?key|(?:access[-_]?)?secret(?:[-_]?key)?|your.*|xxx+|\*+|test\w*|demo\w*|<.*>|)$/i;

const CREDENTIALS = /(?:^|\.)(?:SessionCredentials|StaticSessionCredentialsProvider)$/;

/**
 * Keys in source code are in the version control and in every build; whoever reads either can send and consume.
 * Source: the access control page of the official documentation (keys are per user and can be changed).
 */
export const hardCodedCredentials: FileRule = {
  id: 'hard-coded-credentials',
  languages: EVERYWHERE,
  check(file, report) {
    if (file.isTest) {
      return;
    }
    const seen = new Set<Code>();
    const attributes = file.siteCalls('acl').flatMap(({ code }) => (code.kind === 'attribute' ? [[code.value]] : []));
    // Several objects in one line are one site.
    const creations = file
      .all('creation')
      .filter(({ type }) => CREDENTIALS.test(type.name) && file.isOf(type.name, 'org.apache.rocketmq.'))
      .map((creation) => creation.arguments.slice(0, 2));
    const given = file.given('secret').map(({ code }) => [code]);
    for (const candidates of [...(file.isModule ? [] : attributes), ...creations, ...given]) {
      for (const candidate of candidates) {
        const value = file.valueOf(candidate);
        if (!seen.has(candidate) && typeof value === 'string' && !DEMO.test(value) && !/[$#]\{/.test(value)) {
          seen.add(candidate);
          report(candidate);
          break;
        }
      }
    }
    for (const site of file.sites) {
      const value = site.form === 'key' && site.concept === 'acl' ? site.arguments[0] : undefined;
      if (value !== undefined && value.kind === 'string' && /secret|access/i.test(site.symbol)) {
        const text = String(value.value ?? '');
        if (/secret/i.test(site.symbol) && !DEMO.test(text) && !/[$#@]\{|^ENC\(/.test(text)) {
          report(file.span(value.range), {});
        }
      }
    }
  },
};
