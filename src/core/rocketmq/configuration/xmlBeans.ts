import { SaxesParser } from 'saxes';

/** Something that a bean is given: `<property name="namesrvAddr" value="..."/>`, `p:namesrvAddr="..."`. Offsets in UTF-16 units. */
export interface XmlSetting {
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Absent when it is a reference or an inner element. */
  readonly value: string | undefined;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** The bean that it refers to. */
  readonly reference?: string;
}

/** A bean of a class of RocketMQ's. */
export interface XmlBean {
  /** The full name of the class. */
  readonly className: string;
  /** Where the class's own name stands, behind the package. */
  readonly classStart: number;
  readonly classEnd: number;
  readonly properties: readonly XmlSetting[];
  /** `init-method` and `destroy-method`: their value is a method's name. */
  readonly methods: readonly XmlSetting[];
}

const METHODS = new Set(['init-method', 'destroy-method']);

interface OpenElement {
  readonly name: string;
  readonly bean: { properties: XmlSetting[] } | undefined;
}

/** Reads the beans whose class is in a package of RocketMQ's; of a damaged file what can be made out. */
export function xmlBeans(text: string): XmlBean[] {
  const beans: XmlBean[] = [];
  const open: OpenElement[] = [];
  let start = 0;
  const body = text.replace(/^\ufeff/, ' ');
  const parser = new SaxesParser();
  // Without a listener the first error would end the reading.
  parser.on('error', () => undefined);
  parser.on('opentagstart', () => {
    start = body.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', ({ name }) => {
    const local = name.slice(name.indexOf(':') + 1);
    const attributes = attributesOf(body, start, parser.position);
    const parent = open.at(-1);
    const bean = local === 'bean' ? beanOf(attributes) : undefined;
    if (bean !== undefined) {
      beans.push(bean);
    }
    if (local === 'property') {
      const named = attributes.find((attribute) => attribute.name === 'name');
      const value = attributes.find((attribute) => attribute.name === 'value');
      if (named?.value !== undefined && parent?.bean !== undefined) {
        parent.bean.properties.push({
          name: named.value,
          nameStart: named.valueStart,
          nameEnd: named.valueEnd,
          value: value?.value,
          valueStart: value?.valueStart ?? named.valueEnd,
          valueEnd: value?.valueEnd ?? named.valueEnd,
          ...referenceOf(attributes),
        });
      }
    }
    open.push({ name: local, bean });
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(body);
  try {
    parser.close();
  } catch {
    // Unclosed elements: what was read so far stands.
  }
  return beans;
}

function referenceOf(attributes: readonly XmlSetting[]): { reference?: string } {
  const reference = attributes.find(({ name }) => name === 'ref')?.value;
  return reference === undefined ? {} : { reference };
}

function beanOf(attributes: readonly XmlSetting[]): (XmlBean & { properties: XmlSetting[] }) | undefined {
  const type = attributes.find(({ name }) => name === 'class');
  if (type?.value === undefined || !type.value.startsWith('org.apache.rocketmq.')) {
    return undefined;
  }
  return {
    className: type.value,
    classStart: type.valueStart + type.value.lastIndexOf('.') + 1,
    classEnd: type.valueEnd,
    properties: attributes
      .filter(({ name }) => name.startsWith('p:') && !name.endsWith('-ref'))
      .map((attribute) => ({ ...attribute, name: attribute.name.slice(2), nameStart: attribute.nameStart + 2 })),
    methods: attributes.filter(({ name }) => METHODS.has(name)),
  };
}

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(text: string, start: number, end: number): XmlSetting[] {
  return [...text.slice(start, end).matchAll(ATTRIBUTE)].map((match) => {
    const [all, name = '', double, single] = match;
    const raw = double ?? single ?? '';
    const nameStart = start + match.index;
    const valueEnd = nameStart + all.length - 1;
    const lead = raw.length - raw.trimStart().length;
    return {
      name,
      nameStart,
      nameEnd: nameStart + name.length,
      value: raw.trim(),
      valueStart: valueEnd - raw.length + lead,
      valueEnd: valueEnd - (raw.length - raw.trimEnd().length),
    };
  });
}
