/** The languages in which every text of the product exists. */
export const LOCALES = ['en', 'zh-cn'] as const;
export type Locale = (typeof LOCALES)[number];

/** One text in every language. */
export type Texts = Readonly<Record<Locale, string>>;

/**
 * The product's language for a BCP 47 tag such as `zh-CN`, `zh-Hans` or `en-GB`. Every kind of Chinese is served by
 * `zh-cn`; everything else by English.
 */
export function localeOf(languageTag: string): Locale {
  return /^zh\b/i.test(languageTag) ? 'zh-cn' : 'en';
}
