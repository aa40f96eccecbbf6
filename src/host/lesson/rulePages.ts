import * as vscode from 'vscode';
import type { Catalogue } from '../../core/curriculum/catalogue';
import { writeLessonAddress } from '../../core/curriculum/lessonAddress';
import type { LessonTarget } from '../../core/curriculum/model';
import type { OwnPlace } from '../../core/curriculum/ownPlaces';
import type { RuleInProject } from '../../core/curriculum/rulePage';
import { ALL_RULES } from '../../core/curriculum/ruleAddress';
import type { ProjectIndex } from '../../core/rocketmq/projectModel';
import type { ChosenSeverity, RuleCatalogue, RuleTexts, ShownFinding } from '../../core/rocketmq/ruleModel';
import type { Range } from '../../core/util/position';
import type { ToHost } from '../../protocol/lessonMessages';
import { PREFIX, SETTINGS } from '../platform/ids';
import type { Settings } from '../platform/settings';
import type { OpenPage, PageHost, PageProvider } from './pageProvider';
import { ShownPage } from './shownPage';
import type { TabChoice } from './tabChoice';

const reading = () => import('../../core/curriculum/reading');

/** More of them help nobody: the view "This project" lists all. */
const PLACES_AT_MOST = 12;

type Found = ReadonlyMap<string, readonly ShownFinding[]>;
type Chosen = Readonly<Record<string, ChosenSeverity>>;

export interface RulePagesDeps {
  readonly settings: Settings;
  readonly catalogue: () => Promise<Catalogue>;
  readonly rules: () => Promise<RuleCatalogue>;
  readonly index: ProjectIndex;
  readonly tabs: TabChoice;
  /** What the rules find in the project, by path; undefined before it was read. */
  readonly found: () => Promise<Found | undefined>;
  /** What settings and workspace together choose for rules. */
  readonly chosen: () => Promise<Chosen>;
  /** The text of a file of the project; undefined when it cannot be read. */
  readonly text: (path: string) => Promise<string | undefined>;
  /** Shows a place of the project beside the panel. */
  readonly go: (
    place: { readonly path: string; readonly range: Range },
    panel: vscode.ViewColumn | undefined,
  ) => Promise<void>;
}

/** `rule:<id>` is the page of a rule, `rule:all` lists them; they follow the settings and the project. */
export class RulePages implements PageProvider {
  readonly scheme = 'rule';

  constructor(private readonly _deps: RulePagesDeps) {}

  async open(address: string, host: PageHost): Promise<OpenPage | undefined> {
    const rules = await this._deps.rules();
    if (address === ALL_RULES) {
      return this._all(rules, host);
    }
    const id = address.slice('rule:'.length);
    const catalogue = await this._deps.catalogue();
    const target = catalogue.ruleTarget(id);
    const rule = rules.rule(id);
    if (rule !== undefined) {
      return this._one(rule, rules, this._lesson(catalogue, target ?? catalogue.conceptTarget(rule.concept)), host);
    }
    // A rule of which only a lesson tells so far.
    if (target !== undefined) {
      await host.open(writeLessonAddress(target));
    } else {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is no rule "{0}".', id.slice(0, 64)));
    }
    return undefined;
  }

  private async _all(rules: RuleCatalogue, host: PageHost): Promise<OpenPage> {
    const { settings, index } = this._deps;
    const [{ rulesPage }, chosen, found] = await Promise.all([reading(), this._deps.chosen(), this._deps.found()]);
    const places = counts(found);
    const page = rulesPage(
      rules.rules,
      (rule) => ({
        severity: chosen[rule.id] ?? severityOf(rule),
        changed: chosen[rule.id] !== undefined,
        places: places.get(rule.id) ?? 0,
      }),
      settings.locale,
    );
    void index.ensure();
    const changed = async () => JSON.stringify([...counts(await this._deps.found())]) !== JSON.stringify([...places]);
    return new ShownPage(page, { listeners: this._listeners(host, changed) });
  }

  private async _one(
    rule: RuleTexts,
    rules: RuleCatalogue,
    lesson: { readonly target: LessonTarget; readonly title: string } | undefined,
    host: PageHost,
  ): Promise<OpenPage> {
    const { settings, index, tabs } = this._deps;
    const [{ rulePage }, all] = await Promise.all([reading(), this._deps.chosen()]);
    const places = placesOf(await this._deps.found(), rule.id);
    const chosen = chosenIn(settings.rules, rule.id);
    const page = rulePage({
      rule,
      locale: settings.locale,
      severity: all[rule.id] ?? severityOf(rule),
      chosen,
      byFile: all[rule.id] !== undefined && all[rule.id] !== chosen,
      setting: `${PREFIX}.${SETTINGS.rules}`,
      lesson,
      project: await this._inProject(places, rules),
    });
    void index.ensure();
    const shown = (found: readonly FoundPlace[]) => JSON.stringify([index.summary().state, found]);
    const before = shown(places);
    const changed = async () => shown(placesOf(await this._deps.found(), rule.id)) !== before;
    return new ShownPage(page, {
      listeners: this._listeners(host, changed),
      state: () => ({ tabs: tabs.read() }),
      receive: (message) => this._receive(message, rule.id, places, host),
    });
  }

  private async _inProject(places: readonly FoundPlace[], rules: RuleCatalogue): Promise<RuleInProject> {
    const { ownLines } = await reading();
    const { locale } = this._deps.settings;
    const own: OwnPlace[] = [];
    for (const { path, finding } of places.slice(0, PLACES_AT_MOST)) {
      const { pieces, fix } = ownLines((await this._deps.text(path)) ?? '', finding);
      own.push({
        path,
        line: finding.range.start.line + 1,
        message: rules.message(finding, locale),
        pieces,
        ...(fix === undefined ? {} : { fix: rules.fixTitle(finding, fix, locale) }),
      });
    }
    const { state } = this._deps.index.summary();
    return {
      state: state === 'no-folder' || state === 'ready' ? state : 'reading',
      places: own,
      more: places.length - own.length,
    };
  }

  private async _receive(
    message: ToHost,
    rule: string,
    places: readonly FoundPlace[],
    { column }: PageHost,
  ): Promise<void> {
    if (message.kind === 'tab') {
      await this._deps.tabs.choose(message.tab);
    } else if (message.kind === 'action' && message.action === 'place') {
      const place = places[Number(message.value)];
      await (place && this._deps.go({ path: place.path, range: place.finding.range }, column));
    } else if (message.kind === 'action' && message.action === 'severity') {
      await this._deps.settings.setRule(rule, isSeverity(message.value) ? message.value : undefined);
    }
  }

  private _lesson(catalogue: Catalogue, target: LessonTarget) {
    const lesson = catalogue.lesson(target.lesson);
    return lesson && { target, title: catalogue.text(lesson, this._deps.settings.locale).text.title };
  }

  /** Edits that change nothing that the page shows leave it alone: who reads it must not be disturbed. */
  private _listeners(host: PageHost, changed: () => Promise<boolean>) {
    const { settings, index } = this._deps;
    const follow = async () => {
      if (await changed()) {
        await host.redraw();
      }
    };
    return [settings.onDidChange(() => void host.redraw()), index.onDidChange(() => void follow())];
  }
}

interface FoundPlace {
  readonly path: string;
  readonly finding: ShownFinding;
}

function placesOf(found: Found | undefined, rule: string): readonly FoundPlace[] {
  return [...(found ?? [])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, findings]) =>
      findings.filter((finding) => finding.rule === rule).map((finding) => ({ path, finding })),
    );
}

function counts(found: Found | undefined): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { rule } of [...(found?.values() ?? [])].flat()) {
    places.set(rule, (places.get(rule) ?? 0) + 1);
  }
  return places;
}

function severityOf({ severity, unproven }: RuleTexts): ChosenSeverity {
  return unproven === true ? 'hint' : severity;
}

function chosenIn(rules: Readonly<Record<string, unknown>>, id: string): ChosenSeverity | undefined {
  const chosen = Object.hasOwn(rules, id) ? rules[id] : undefined;
  return isSeverity(chosen) ? chosen : undefined;
}

function isSeverity(value: unknown): value is ChosenSeverity {
  const known: readonly unknown[] = ['off', 'hint', 'info', 'warning', 'error'];
  return known.includes(value);
}
