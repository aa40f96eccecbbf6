import type { LabDetail, LabToHost, LabToPage } from '../protocol/labMessages';

type BodyForm = 'text' | 'json' | 'hex';

/** The chosen message: facts, body, properties, and its time line. */
export class LabDetailView {
  private _detail: LabDetail | undefined;
  private _form: BodyForm = 'json';

  constructor(
    private readonly _post: (message: LabToHost) => void,
    private readonly _element: (id: string) => HTMLElement,
  ) {
    for (const button of document.querySelectorAll<HTMLElement>('[data-form]')) {
      button.addEventListener('click', () => {
        this._form = button.dataset['form'] as BodyForm;
        this._drawBody();
      });
    }
  }

  show(detail: LabDetail): void {
    if (detail.id !== this._detail?.id) {
      this._element('life').hidden = true;
    }
    this._detail = detail;
    this._element('detail-none').hidden = true;
    this._element('detail-body').hidden = false;
    this._element('detail-title').textContent = detail.title;
    this._element('dead').hidden = !detail.isDead;
    this._element('cut').textContent = detail.cut;
    pairs(this._element('facts'), detail.facts);
    pairs(this._element('properties-list'), detail.properties);
    this._drawBody();
  }

  showLife({ title, rows, notes }: Extract<LabToPage, { kind: 'life' }>): void {
    this._element('life').hidden = false;
    this._element('detail-none').hidden = true;
    this._element('detail-body').hidden = false;
    if (this._detail === undefined) {
      this._element('detail-title').textContent = title;
    }
    this._element('life-rows').replaceChildren(
      ...rows.map(({ tone, time, after, text, source, key }) => {
        const item = document.createElement('li');
        item.className = tone;
        item.append(part('time', `${time} ${after}`), part('what', text));
        if (key === undefined) {
          item.append(part('source', source));
        } else {
          const button = document.createElement('button');
          button.type = 'button';
          button.className = 'link source';
          button.textContent = source;
          button.addEventListener('click', () => this._post({ kind: 'select', key }));
          item.append(button);
        }
        return item;
      }),
    );
    this._element('life-notes').replaceChildren(
      ...notes.map((note) => {
        const item = document.createElement('li');
        item.textContent = note;
        return item;
      }),
    );
  }

  /** Does what a button of the detail says; false for other buttons. */
  act(action: string): boolean {
    const detail = this._detail;
    switch (action) {
      case 'life':
        if (detail !== undefined) {
          this._post({ kind: 'life', topic: detail.topic, id: detail.id });
        }
        return true;
      case 'copy':
        if (detail !== undefined) {
          this._post({ kind: 'copy', key: detail.key });
        }
        return true;
      case 'replay-group':
      case 'replay-topic':
        if (detail !== undefined) {
          this._post({ kind: 'replay', key: detail.key, to: action === 'replay-group' ? 'group' : 'topic' });
        }
        return true;
      default:
        return false;
    }
  }

  private _drawBody(): void {
    const { text, json, hex = '' } = this._detail ?? {};
    const forms: Readonly<Record<BodyForm, string | undefined>> = { text, json, hex };
    // What was chosen last, or the nearest that this body has.
    const shown: BodyForm = forms[this._form] !== undefined ? this._form : text !== undefined ? 'text' : 'hex';
    this._element('body-text').textContent = forms[shown] ?? '';
    for (const button of document.querySelectorAll<HTMLButtonElement>('[data-form]')) {
      const form = button.dataset['form'] as BodyForm;
      button.disabled = forms[form] === undefined;
      button.setAttribute('aria-pressed', String(form === shown));
    }
  }
}

function pairs(list: HTMLElement, values: readonly (readonly [string, string])[]): void {
  list.replaceChildren(
    ...values.flatMap(([name, value]) => {
      const term = document.createElement('dt');
      const description = document.createElement('dd');
      term.textContent = name;
      description.textContent = value;
      return [term, description];
    }),
  );
}

function part(name: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = name;
  element.textContent = text;
  return element;
}
