import { ERROR_PAGE_TEXTS } from '../core/curriculum/errorPageTexts';
import { ErrorCatalogue, loadErrorMatcher } from '../core/errors/errorCatalogue';
import type { FoundError, KnownError } from '../core/errors/model';
import type { AssetReader } from '../core/util/assets';
import type { Locale, Texts } from '../core/util/locale';
import type { ExplainErrorArguments } from './arguments';

const NOTHING: Texts = {
  en: 'No known RocketMQ error was found in this text.\n',
  'zh-cn': '这段文本里没有已知的 RocketMQ 错误。\n',
};

/** Every known error of a text, the likeliest reason first. */
export async function explainError(
  { text, lang }: Pick<ExplainErrorArguments, 'text' | 'lang'>,
  assets: AssetReader,
): Promise<{ readonly text: string; readonly known: boolean }> {
  const [matcher, catalogue] = await Promise.all([loadErrorMatcher(assets), ErrorCatalogue.load(assets)]);
  const explained = matcher.inText(text).flatMap((found) => {
    const error = catalogue.error(found.id);
    return error === undefined ? [] : [explanation(error, found, lang)];
  });
  return explained.length === 0 ? { text: NOTHING[lang], known: false } : { text: explained.join('\n'), known: true };
}

function explanation(error: KnownError, { values }: FoundError, lang: Locale): string {
  const words = ERROR_PAGE_TEXTS[lang];
  const taken = Object.entries(values).map(([name, value]) => `${words.names[name] ?? name}: ${value}`);
  const causes = error.causes.flatMap(({ cause, check, fix }, index) => [
    `${index + 1}. ${cause[lang]}`,
    `   ${words.check}: ${check[lang]}`,
    `   ${words.fix}: ${fix[lang]}`,
  ]);
  return [
    `${error.title[lang]}  [${error.id}]`,
    [words.products[error.product], ...taken].join(' · '),
    '',
    error.meaning[lang],
    '',
    `${words.causes}:`,
    ...causes,
    '',
    `${words.lesson}: ${error.lesson}`,
    '',
  ].join('\n');
}
