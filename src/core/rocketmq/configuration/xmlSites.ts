import { Lines } from '../../util/lines';
import type { ApiCall } from '../api/model';
import type { ApiTable, ClientType } from '../api/table';
import type { Argument, Site } from '../model';
import type { Concept } from '../vocabulary';
import type { XmlBean, XmlSetting } from './xmlBeans';

const FAMILY = 'config-xml';

/** Tells which parts of Spring's beans are sites: what the same constructor and setters are in Java. */
export class XmlSites {
  constructor(private readonly _api: ApiTable) {}

  find(text: string, beans: readonly XmlBean[]): Site[] {
    const lines = new Lines(text);
    const sites = beans.flatMap((bean, client) =>
      this._ofBean(bean, lines).map((site) => ({ ...site, run: client, client })),
    );
    return sites.sort(
      ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
    );
  }

  private _ofBean(bean: XmlBean, lines: Lines): Omit<Site, 'run'>[] {
    const type = this._api.type(bean.className);
    if (type === undefined) {
      return [];
    }
    const creation = this._api.creation(type);
    const simple = bean.className.slice(bean.className.lastIndexOf('.') + 1);
    const created = conceptsOf(creation?.calls.at(-1)).map((concept) => ({
      ...site(concept, simple, lines, bean.classStart, bean.classEnd),
      api: creation!.id,
      form: 'creation' as const,
      receiverType: type.api.name,
    }));
    const settings = bean.properties.flatMap((setting) => {
      const name = `set${setting.name.charAt(0).toUpperCase()}${setting.name.slice(1)}`;
      return this._ofMethod(type, name, setting, lines, [setting.nameStart, setting.nameEnd]);
    });
    const methods = bean.methods.flatMap((setting) =>
      this._ofMethod(type, setting.value ?? '', setting, lines, [setting.valueStart, setting.valueEnd]),
    );
    return [...created, ...settings, ...methods];
  }

  private _ofMethod(
    type: ClientType,
    method: string,
    setting: XmlSetting,
    lines: Lines,
    [start, end]: readonly [number, number],
  ): Omit<Site, 'run'>[] {
    const row = this._api.method(type, method);
    const call = row?.method.calls?.find((candidate) => this._fits(candidate, setting)) ?? row?.method.calls?.at(-1);
    const symbol = start === setting.nameStart ? setting.name : method;
    const isValue = start === setting.nameStart && setting.value !== undefined;
    return conceptsOf(call).map((concept) => ({
      ...site(concept, symbol, lines, start, end),
      api: row!.id,
      form: 'key' as const,
      receiverType: type.api.name,
      arguments: isValue ? [argument(setting, lines, call && this._api.parameters(call)[0]?.name)] : [],
    }));
  }

  /** A call that asks for one value is meant only with that value; of a listener's type only its name tells. */
  private _fits(call: ApiCall, { value, reference = '' }: XmlSetting): boolean {
    if (call.includes('listener-orderly') && /orderly/i.test(reference)) {
      return true;
    }
    const literal = this._api.parameters(call)[0]?.literal;
    return literal !== undefined && literal.replaceAll('"', '') === value?.slice(value.lastIndexOf('.') + 1);
  }
}

function site(
  concept: Concept,
  symbol: string,
  lines: Lines,
  start: number,
  end: number,
): Omit<Site, 'run' | 'api' | 'form'> {
  return { concept, family: FAMILY, symbol, range: lines.range(start, end), arguments: [] };
}

function argument(setting: XmlSetting, lines: Lines, parameter: string | undefined): Argument {
  const { value = '', valueStart, valueEnd } = setting;
  const isNumber = /^-?\d+$/.test(value);
  const isBoolean = /^(?:true|false)$/.test(value);
  return {
    text: value.slice(0, 200),
    range: lines.range(valueStart, valueEnd),
    kind: isNumber ? 'number' : isBoolean ? 'boolean' : 'string',
    value: isNumber ? Number(value) : isBoolean ? value === 'true' : value,
    ...(parameter === undefined ? {} : { parameter }),
  };
}

function conceptsOf(call: ApiCall | undefined): readonly Concept[] {
  return (call?.slice(1) ?? []) as readonly Concept[];
}
