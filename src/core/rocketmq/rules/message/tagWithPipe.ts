import type { Code } from '../../../syntax/code/model';
import { argumentFor } from '../messages';
import { EVERYWHERE, type FileRule, type Report } from '../model';

/**
 * A message has one tag; `||` separates the tags of a subscription. The gRPC builder refuses a tag with `|` in it; the
 * remoting client sends it, and no subscription can ever name it.
 * Source: MessageBuilderImpl#setTag; FilterAPI#buildSubscriptionData.
 */
export const tagWithPipe: FileRule = {
  id: 'tag-with-pipe',
  languages: EVERYWHERE,
  check(file, report) {
    for (const { made, calls, family } of file.messages) {
      const grpc = family === 'java-grpc';
      const tags: (Code | undefined)[] = [
        argumentFor(file, made, 'tags'),
        ...calls.filter(({ name }) => name === 'setTags' || name === 'setTag').map((call) => call.arguments[0]),
      ];
      for (const tag of tags) {
        const text = file.valueOf(tag);
        if (tag === undefined || typeof text !== 'string') {
          continue;
        }
        judge(tag, text, grpc, report);
      }
    }
    for (const { code, library } of file.given('tag')) {
      const text = file.valueOf(code);
      if (typeof text === 'string') {
        // The Go and Node.js clients do not look; the tag that they send can be subscribed to as little.
        judge(code, text, library === 'python-grpc', report);
      }
    }
  },
};

function judge(tag: Code, text: string, grpc: boolean, report: Report): void {
  if (text.includes(grpc ? '|' : '||')) {
    report(tag, { message: grpc ? 'grpc' : 'default', values: { tag: text } });
  } else if (grpc && text.trim() === '') {
    report(tag, { message: 'empty' });
  }
}
