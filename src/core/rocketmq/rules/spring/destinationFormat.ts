import type { Code } from '../../../syntax/code/model';
import { argumentFor } from '../messages';
import type { FileRule } from '../model';

/**
 * A destination is `topic:tag`, split at the first `:`; what is behind it is one tag, whatever is in it.
 * Source: RocketMQUtil#getAndWrapMessage (`split(":", 2)`).
 */
export const destinationFormat: FileRule = {
  id: 'destination-format',
  check(file, report) {
    const seen = new Set<Code>();
    for (const site of file.sites) {
      const code = site.api.startsWith('spring-boot') ? file.codeOf(site) : undefined;
      const argument = code && argumentFor(file, code, 'destination');
      const text = file.valueOf(argument);
      if (argument === undefined || seen.has(argument) || typeof text !== 'string' || /[$#]\{/.test(text)) {
        continue;
      }
      seen.add(argument);
      const tag = text.includes(':') ? text.slice(text.indexOf(':') + 1) : undefined;
      const message =
        tag === undefined
          ? undefined
          : tag.trim() === ''
            ? 'empty'
            : tag.includes('||')
              ? 'several'
              : tag.includes(':')
                ? 'colon'
                : undefined;
      if (message !== undefined) {
        report(argument, {
          message,
          values: { tag: tag ?? '' },
          fixes:
            message === 'empty' && argument.kind === 'literal'
              ? [{ title: 'default', edits: [file.edit(argument, JSON.stringify(text.slice(0, text.indexOf(':'))))] }]
              : [],
        });
      }
    }
  },
};
