import type { Catalogue } from '../../core/curriculum/catalogue';
import { LOG_ADDRESS } from '../../core/curriculum/logAddress';
import type { Page } from '../../core/curriculum/page';
import type { ProgressBook } from '../../core/curriculum/progressBook';
import type { Services } from '../platform/services';

/** What the page may ask of the panel that shows it. */
interface Host {
  redraw(): Promise<void>;
}

/** The learning log as a page of the lesson panel; drawn anew when the progress changes. */
export class LogPages {
  /** What its address begins with. */
  readonly scheme = LOG_ADDRESS.slice(0, -1);

  constructor(
    private readonly _services: Services,
    private readonly _catalogue: () => Promise<Catalogue>,
    private readonly _progress: ProgressBook,
  ) {}

  async open(address: string, host: Host): Promise<OpenLog | undefined> {
    if (address !== LOG_ADDRESS) {
      return undefined;
    }
    const { locale } = this._services.settings;
    const { logPage, readLogData } = await import('../../core/curriculum/reading');
    const data = readLogData(await this._catalogue(), this._progress, Date.now(), locale);
    const listener = this._progress.onDidChangeLog(() => void host.redraw());
    return new OpenLog(logPage(data, locale), listener);
  }
}

class OpenLog {
  readonly address: string;

  constructor(
    readonly page: Page,
    private readonly _listener: { dispose(): void },
  ) {
    this.address = page.address;
  }

  state(): { readonly tabs: readonly string[] } {
    return { tabs: [] };
  }

  /** It has only links, which the panel follows itself. */
  async receive(): Promise<void> {
    return Promise.resolve();
  }

  dispose(): void {
    this._listener.dispose();
  }
}
