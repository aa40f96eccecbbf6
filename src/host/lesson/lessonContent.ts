import type { RenderContext } from '../../core/markdown/renderContext';
import { shownRegion } from '../../core/curriculum/clients';
import type { Glossary } from '../../core/curriculum/glossary';
import type { LabSample } from '../../core/lab/sample';
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

  /** The program of a region's file, with the other files of its package that ship; undefined when it has none. */
  async sample(key: string): Promise<LabSample | undefined> {
    const { main } = (await this.region(key)) ?? {};
    if (main === undefined) {
      return undefined;
    }
    const pathOf = (each: string) => each.slice(0, each.lastIndexOf('#'));
    const folder = pathOf(key).slice(0, pathOf(key).lastIndexOf('/') + 1);
    const root = folder.slice(0, folder.length - main.slice(0, main.lastIndexOf('.') + 1).length);
    const paths = new Set(Object.keys(await this._regions()).map(pathOf));
    const own = [...paths].filter((path) => path.startsWith(folder) && /^\w+\.java$/.test(path.slice(folder.length)));
    const texts = await Promise.all(own.map((path) => this.source(path)));
    return { main, files: new Map(own.map((path, index) => [path.slice(root.length), texts[index] ?? ''])) };
  }

  /** The source file of a region, as compiled and without marks. */
  source(path: string): Promise<string> {
    return this._assets.readText(`lessons/code/${path}`);
  }
}
