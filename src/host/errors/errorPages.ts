import * as vscode from 'vscode';
import type { Catalogue } from '../../core/curriculum/catalogue';
import type { ErrorPageInput, ErrorPlace } from '../../core/curriculum/errorPage';
import type { Page } from '../../core/curriculum/page';
import { ALL_ERRORS, ERROR_SCHEME, readErrorAddress } from '../../core/errors/errorAddress';
import type { ErrorCatalogue } from '../../core/errors/errorCatalogue';
import type { KnownError } from '../../core/errors/model';
import type { SitePlace } from '../../core/rocketmq/model';
import type { ProjectIndex } from '../../core/rocketmq/projectModel';
import type { RuleCatalogue } from '../../core/rocketmq/rules/ruleCatalogue';
import type { Range } from '../../core/util/position';
import { COMMANDS } from '../platform/ids';
import type { Settings } from '../platform/settings';

/** As many places as fit on a page without pushing the rest away. */
const SHOWN = 12;

/** What a page may ask of the panel that shows it. */
interface Host {
  redraw(): Promise<void>;
  readonly column: vscode.ViewColumn | undefined;
}

export interface ErrorPagesDeps {
  readonly settings: Settings;
  readonly catalogue: () => Promise<Catalogue>;
  readonly rules: () => Promise<RuleCatalogue>;
  readonly errors: () => Promise<ErrorCatalogue>;
  readonly index: ProjectIndex;
  /** Shows a place of the project beside the panel. */
  readonly go: (
    place: { readonly path: string; readonly range: Range },
    panel: vscode.ViewColumn | undefined,
  ) => Promise<void>;
  /** Whether this window can diagnose a connection. */
  readonly canDiagnose: boolean;
}

/** `error:<id>?<values of the line>` explains an error, `error:all` lists them. */
export class ErrorPages {
  readonly scheme = ERROR_SCHEME;

  constructor(private readonly _deps: ErrorPagesDeps) {}

  async open(address: string, host: Host): Promise<OpenErrorPage | undefined> {
    const { settings, index } = this._deps;
    const wanted = readErrorAddress(address);
    const [errors, catalogue, rules, { errorPage, errorsPage }] = await Promise.all([
      this._deps.errors(),
      this._deps.catalogue(),
      this._deps.rules(),
      import('../../core/curriculum/errorReading'),
    ]);
    const { locale } = settings;
    const listeners = [settings.onDidChange(() => void host.redraw())];
    if (address === ALL_ERRORS) {
      return new OpenErrorPage(errorsPage(errors.errors, locale), listeners, () => Promise.resolve());
    }
    const error = wanted && errors.error(wanted.id);
    if (wanted === undefined || error === undefined) {
      listeners.forEach((listener) => void listener.dispose());
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no page about this error.'));
      return undefined;
    }
    const places = this._places(error);
    const page = errorPage({
      error,
      address: wanted,
      locale,
      titleOf: (id) => errors.error(id)?.title,
      lessonTitle: (id) => {
        const lesson = catalogue.lesson(id);
        return lesson && catalogue.text(lesson, locale).text.title;
      },
      ruleTitle: (id) => rules.rule(id)?.title,
      places: this._rows(places),
      canDiagnose: this._deps.canDiagnose,
    });
    const shape = JSON.stringify(this._rows(places));
    // The page asks for the project once, and is drawn anew only when the answer is another one.
    listeners.push(
      index.onDidChange(() => {
        if (JSON.stringify(this._rows(this._places(error))) !== shape) {
          void host.redraw();
        }
      }),
    );
    void index.ensure();
    return new OpenErrorPage(page, listeners, async (action, value) => {
      if (action === 'diagnose') {
        await vscode.commands.executeCommand(COMMANDS.diagnose);
        return;
      }
      const place = places[Number(value)];
      if (action === 'place' && place !== undefined) {
        await this._deps.go({ path: place.path, range: place.site.range }, host.column);
      }
    });
  }

  private _places({ concepts }: KnownError): readonly SitePlace[] {
    const seen = new Set<string>();
    return (concepts === undefined ? [] : this._deps.index.places(concepts)).filter(({ path, site }) => {
      const key = `${path}:${site.range.start.line}`;
      return !seen.has(key) && seen.add(key);
    });
  }

  private _rows(places: readonly SitePlace[]): ErrorPageInput['places'] {
    const { state } = this._deps.index.summary();
    return {
      state: state === 'no-folder' ? 'none' : state === 'ready' || state === 'cancelled' ? 'ready' : 'reading',
      rows: places.slice(0, SHOWN).map(row),
      more: Math.max(0, places.length - SHOWN),
    };
  }
}

/** Addresses and names are what one looks for: a setting is shown with its value. */
function row({ path, site }: SitePlace): ErrorPlace {
  const value = site.form === 'key' ? site.arguments[0]?.text : undefined;
  const name = site.form === 'annotation' ? `@${site.symbol}` : [site.receiver, site.symbol].filter(Boolean).join('.');
  return { path, line: site.range.start.line + 1, text: value === undefined ? name : `${name}: ${value}` };
}

class OpenErrorPage implements vscode.Disposable {
  readonly address: string;

  constructor(
    readonly page: Page,
    private readonly _listeners: readonly { dispose(): void }[],
    private readonly _act: (action: string, value: string) => Promise<void>,
  ) {
    this.address = page.address;
  }

  state(): { readonly tabs: readonly string[] } {
    return { tabs: [] };
  }

  async receive({ kind, action = '', value = '' }: { kind: string; action?: string; value?: string }): Promise<void> {
    if (kind === 'action') {
      await this._act(action, value);
    }
  }

  dispose(): void {
    this._listeners.forEach((listener) => listener.dispose());
  }
}
