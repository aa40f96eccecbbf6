import * as vscode from 'vscode';
import type { Catalogue } from '../../core/curriculum/catalogue';
import type { Page } from '../../core/curriculum/page';
import type { ErrorCatalogue } from '../../core/errors/errorCatalogue';
import { DIAGNOSIS_ADDRESS } from '../../core/lab/diagnosisAddress';
import { COMMANDS } from '../platform/ids';
import type { Settings } from '../platform/settings';
import type { DiagnosisRecord } from './diagnosis';

export interface DiagnosisPagesDeps {
  readonly settings: Settings;
  readonly catalogue: () => Promise<Catalogue>;
  readonly errors: () => Promise<ErrorCatalogue>;
}

/** The page of the last diagnosis of this window; it is not kept over a reload. */
export class DiagnosisPages implements vscode.Disposable {
  readonly scheme = DIAGNOSIS_ADDRESS.slice(0, -1);
  private readonly _changed = new vscode.EventEmitter<void>();
  private _last: DiagnosisRecord | undefined;

  constructor(private readonly _deps: DiagnosisPagesDeps) {}

  show(record: DiagnosisRecord): void {
    this._last = record;
    this._changed.fire();
  }

  async open(address: string, host: { redraw(): Promise<void> }): Promise<OpenDiagnosisPage | undefined> {
    if (address !== DIAGNOSIS_ADDRESS) {
      return undefined;
    }
    const [catalogue, errors, { diagnosisPage }] = await Promise.all([
      this._deps.catalogue(),
      this._deps.errors(),
      import('../../core/curriculum/errorReading'),
    ]);
    const { locale } = this._deps.settings;
    const page = diagnosisPage({
      locale,
      target: this._last?.target,
      results: this._last?.results ?? [],
      lessonTitle: (id) => {
        const lesson = catalogue.lesson(id);
        return lesson && catalogue.text(lesson, locale).text.title;
      },
      errorTitle: (id) => errors.error(id)?.title,
    });
    const redraw = (): void => void host.redraw();
    return new OpenDiagnosisPage(page, [this._changed.event(redraw), this._deps.settings.onDidChange(redraw)]);
  }

  dispose(): void {
    this._changed.dispose();
  }
}

class OpenDiagnosisPage implements vscode.Disposable {
  readonly address = DIAGNOSIS_ADDRESS;

  constructor(
    readonly page: Page,
    private readonly _listeners: readonly vscode.Disposable[],
  ) {}

  state(): { readonly tabs: readonly string[] } {
    return { tabs: [] };
  }

  async receive({ kind, action }: { kind: string; action?: string }): Promise<void> {
    if (kind === 'action' && action === 'diagnose') {
      await vscode.commands.executeCommand(COMMANDS.diagnose);
    }
  }

  dispose(): void {
    this._listeners.forEach((listener) => void listener.dispose());
  }
}
