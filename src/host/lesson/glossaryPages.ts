import type { Catalogue } from '../../core/curriculum/catalogue';
import { GLOSSARY_SCHEME } from '../../core/curriculum/glossary';
import type { AssetReader } from '../../core/util/assets';
import type { Locale } from '../../core/util/locale';
import { LessonContent } from './lessonContent';
import type { OpenPage, PageProvider } from './pageProvider';
import { ShownPage } from './shownPage';

export interface GlossaryPagesDeps {
  readonly assets: AssetReader;
  readonly locale: () => Locale;
  readonly catalogue: () => Promise<Catalogue>;
}

/** `glossary:`, or `glossary:#offset` at a term. */
export class GlossaryPages implements PageProvider {
  readonly scheme = GLOSSARY_SCHEME;
  private readonly _content: LessonContent;

  constructor(private readonly _deps: GlossaryPagesDeps) {
    this._content = new LessonContent(_deps.assets);
  }

  async open(address: string): Promise<OpenPage | undefined> {
    const [glossary, catalogue, { glossaryPage }] = await Promise.all([
      this._content.glossary(),
      this._deps.catalogue(),
      import('../../core/curriculum/reading'),
    ]);
    const [, term] = address.split('#', 2);
    const page = glossaryPage(glossary, catalogue, this._deps.locale());
    return new ShownPage(page, term !== undefined && glossary.some(({ id }) => id === term) ? { section: term } : {});
  }
}
