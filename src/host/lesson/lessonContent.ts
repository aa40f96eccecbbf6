import type { RenderContext } from '../../core/markdown/renderContext';
import { shownRegion } from '../../core/curriculum/clients';
import type { Glossary } from '../../core/curriculum/glossary';
import type { CodeRegion } from '../../core/snippets/model';
import type { AssetReader } from '../../core/util/assets';
import { lazy } from '../../core/util/lazy';

/** The compiled lessons as they ship. What was read once is kept. */
export class LessonContent {
  private readonly _regions = lazy(
    async () => JSON.parse(await this._assets.readText('lessons/regions.json')) as Record<string, CodeRegion>,
  );

  /** Words that lessons link, in the order of the subject. */
  readonly glossary = lazy(async () => JSON.parse(await this._assets.readText('lessons/glossary.json')) as Glossary);

  constructor(private readonly _assets: AssetReader) {}

  /** A lesson's text by `LessonText.body`. */
  body(path: string): Promise<string> {
    return this._assets.readText(path);
  }

  /** Undefined for a key that is not shipped. */
  async region(key: string): Promise<CodeRegion | undefined> {
    const regions = await this._regions();
    return Object.hasOwn(regions, key) ? regions[key] : undefined;
  }

  /** Regions for the renderer. */
  async regions(): Promise<RenderContext['region']> {
    const regions = await this._regions();
    return (key) => {
      const region = Object.hasOwn(regions, key) ? regions[key] : undefined;
      return region && shownRegion(region);
    };
  }

  /** The source file of a region, as compiled and without marks. */
  source(path: string): Promise<string> {
    return this._assets.readText(`lessons/code/${path}`);
  }
}
