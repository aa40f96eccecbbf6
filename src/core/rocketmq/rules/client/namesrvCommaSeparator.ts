import type { Code } from '../../../syntax/code/model';
import { isGrpc } from '../given';
import type { RuleFile } from '../ruleFile';
import { EVERYWHERE, type FileRule } from '../model';

/** A Go client takes each item of its list for one address, whatever stands between several. */
const ONE = /^\s*[\w.-]+:\d+\s*(?:[,;]\s*[\w.-]+:\d+\s*)+$/;
const LIST = /^\s*[\w.-]+:\d+\s*(?:,\s*[\w.-]+:\d+\s*)+$/;

/**
 * The remoting client splits its list of NameServers at `;` only. `a:9876,b:9876` is one host that nobody can resolve:
 * the client starts, and every look-up of a route fails.
 * Source: MQClientAPIImpl#updateNameServerAddressList; NetworkUtil#string2SocketAddress.
 */
export const namesrvCommaSeparator: FileRule = {
  id: 'namesrv-comma-separator',
  languages: EVERYWHERE,
  check(file, report) {
    const seen = new Set<Code>();
    for (const { site, code } of file.siteCalls('config-namesrv')) {
      const isRemoting = site.family === 'java-remoting' || site.api.startsWith('spring-boot/');
      const value = code.kind === 'call' ? code.arguments[0] : code.kind === 'attribute' ? code.value : undefined;
      const address = file.valueOf(value);
      if (!isRemoting || value === undefined || seen.has(value) || typeof address !== 'string' || !LIST.test(address)) {
        continue;
      }
      seen.add(value);
      report(value, {
        values: { address },
        fixes:
          value.kind === 'literal'
            ? [{ title: 'default', edits: [file.edit(value, file.textOf(value).replace(/\s*,\s*/g, ';'))] }]
            : [],
      });
    }
    for (const { code, library } of file.given('address')) {
      const address = file.valueOf(code);
      if (typeof address === 'string' && !isGrpc(library) && (library === 'go-remoting' ? ONE : LIST).test(address)) {
        report(code, {
          message: library === 'go-remoting' ? 'go' : 'default',
          values: { address },
          fixes: code.kind === 'literal' ? [{ title: 'default', edits: [file.edit(code, separated(file, code))] }] : [],
        });
      }
    }
    // Spring's property goes to the client as it is.
    for (const site of file.sites) {
      const value = site.form === 'key' && site.concept === 'config-namesrv' ? site.arguments[0] : undefined;
      if (value !== undefined && site.family === 'config-spring-boot' && LIST.test(String(value.value ?? value.text))) {
        report(file.span(value.range), {
          values: { address: value.text },
          fixes: [{ title: 'default', edits: [{ range: value.range, text: value.text.replace(/\s*,\s*/g, ';') }] }],
        });
      }
    }
  },
};

/** Items of their own in Go's list, a list of `;` elsewhere. */
function separated(file: RuleFile, code: Code): string {
  const text = file.textOf(code);
  const quote = text.charAt(0);
  const separator = file.language === 'go' && code.parent?.kind !== 'call' ? `${quote}, ${quote}` : ';';
  return text.replace(/\s*[,;]\s*/g, separator);
}
