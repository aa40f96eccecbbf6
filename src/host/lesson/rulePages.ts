import * as vscode from 'vscode';
import type { Catalogue } from '../../core/curriculum/catalogue';
import { writeLessonAddress } from '../../core/curriculum/lessonAddress';
import type { LessonTarget } from '../../core/curriculum/model';
import type { Page } from '../../core/curriculum/page';
import { ALL_RULES } from '../../core/curriculum/ruleAddress';
import type { ChosenSeverity } from '../../core/rocketmq/rules/options';
import type { RuleTexts } from '../../core/rocketmq/rules/model';
import type { RuleCatalogue } from '../../core/rocketmq/rules/ruleCatalogue';
import { PREFIX, SETTINGS } from '../platform/ids';
import type { Settings } from '../platform/settings';
import type { OpenPage, PageHost, PageProvider } from './pageProvider';

export interface RulePagesDeps {
  readonly settings: Settings;
  readonly catalogue: () => Promise<Catalogue>;
  readonly rules: () => Promise<RuleCatalogue>;
}

/** `rule:<id>` is the page of a rule, `rule:all` lists them; drawn anew when the settings change. */
export class RulePages implements PageProvider {
  readonly scheme = 'rule';

  constructor(private readonly _deps: RulePagesDeps) {}

  async open(address: string, host: PageHost): Promise<OpenPage | undefined> {
    const [catalogue, rules, { rulePage, rulesPage }] = await Promise.all([
      this._deps.catalogue(),
      this._deps.rules(),
      import('../../core/curriculum/reading'),
    ]);
    const { settings } = this._deps;
    if (address === ALL_RULES) {
      return this._shown(rulesPage(rules.rules, settings.locale), host);
    }
    const id = address.slice('rule:'.length);
    const rule = rules.rule(id);
    const target = catalogue.ruleTarget(id);
    if (rule === undefined) {
      // A rule of which only a lesson tells so far.
      if (target !== undefined) {
        await host.open(writeLessonAddress(target));
      } else {
        const text = vscode.l10n.t('There is no rule "{0}".', id.slice(0, 64));
        void vscode.window.showInformationMessage(text);
      }
      return undefined;
    }
    const lesson = this._lesson(catalogue, target ?? catalogue.conceptTarget(rule.concept));
    const setting = `${PREFIX}.${SETTINGS.rules}`;
    return this._shown(
      rulePage({ rule, locale: settings.locale, severity: this._severity(rule), lesson, setting }),
      host,
    );
  }

  private _lesson(catalogue: Catalogue, target: LessonTarget) {
    const lesson = catalogue.lesson(target.lesson);
    return lesson && { target, title: catalogue.text(lesson, this._deps.settings.locale).text.title };
  }

  private _severity({ id, severity, unproven }: RuleTexts): ChosenSeverity {
    const chosen = this._deps.settings.rules[id];
    const known: readonly unknown[] = ['off', 'hint', 'info', 'warning', 'error'];
    return known.includes(chosen) ? (chosen as ChosenSeverity) : unproven === true ? 'hint' : severity;
  }

  private _shown(page: Page, host: PageHost): OpenPage {
    const listener = this._deps.settings.onDidChange(() => void host.redraw());
    return {
      page,
      address: page.address,
      state: () => ({ tabs: [] }),
      receive: () => Promise.resolve(),
      dispose: () => void listener.dispose(),
    };
  }
}
