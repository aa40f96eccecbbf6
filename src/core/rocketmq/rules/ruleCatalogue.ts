import type { AssetReader } from '../../util/assets';
import type { Locale } from '../../util/locale';
import type { Finding, Fix, Related, RuleTexts, Values } from './model';

/** What is said about rules: the data of lessons/rules/, in both languages. */
export class RuleCatalogue {
  private readonly _rules: ReadonlyMap<string, RuleTexts>;

  constructor(rules: readonly RuleTexts[]) {
    this._rules = new Map(rules.map((rule) => [rule.id, rule]));
  }

  /** Reads what the build made. */
  static async load(assets: AssetReader): Promise<RuleCatalogue> {
    return new RuleCatalogue(JSON.parse(await assets.readText('knowledge/rules.json')) as RuleTexts[]);
  }

  /** By id. */
  get rules(): readonly RuleTexts[] {
    return [...this._rules.values()];
  }

  rule(id: string): RuleTexts | undefined {
    return this._rules.get(id);
  }

  /** The sentence for a finding; without texts for it, its rule's id. */
  message({ rule, message, values }: Finding, locale: Locale): string {
    const text = this.rule(rule)?.messages[message];
    return text === undefined ? rule : fill(text[locale], values);
  }

  related({ rule }: Finding, { message, values }: Related, locale: Locale): string {
    const text = this.rule(rule)?.related?.[message];
    return text === undefined ? rule : fill(text[locale], values);
  }

  fixTitle({ rule }: Finding, { title, values }: Fix, locale: Locale): string {
    const text = this.rule(rule)?.fixes?.[title];
    return text === undefined ? rule : fill(text[locale], values);
  }
}

function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}
