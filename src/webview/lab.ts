import type { LabForm, LabTab, LabToHost, LabToPage } from '../protocol/labMessages';
import { LabDetailView } from './labDetail';
import { LabList } from './labList';

const api = acquireVsCodeApi();
const post = (message: LabToHost) => void api.postMessage(message);
const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const select = (id: string) => element<HTMLSelectElement>(id);
const input = (id: string) => element<HTMLInputElement>(id);

/** What the form for sending holds; it survives while the page is hidden. */
const FIELDS = ['topic', 'type', 'messageGroup', 'delay', 'decision', 'tag', 'keys', 'body', 'properties'] as const;
/** Fields that only one type of message has. */
const OF_TYPE: Readonly<Record<string, string>> = { messageGroup: 'FIFO', delay: 'DELAY', decision: 'TRANSACTION' };

const types = new Map<string, string>();
const detail = new LabDetailView(post, element);
let more = false;
const list = new LabList(
  element('list'),
  ({ key }) => post({ kind: 'select', key }),
  () => {
    if (more) {
      more = false;
      post({ kind: 'older' });
    }
  },
);
const received = new LabList(
  element('received'),
  ({ key }) => {
    const [topic = '', id = ''] = key.split('\u0001');
    post({ kind: 'life', topic, id });
    show('messages');
  },
  () => undefined,
);

function show(tab: LabTab): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-tab]')) {
    const isShown = button.dataset['tab'] === tab;
    button.setAttribute('aria-selected', String(isShown));
    button.tabIndex = isShown ? 0 : -1;
    element(`page-${button.dataset['tab']}`).hidden = !isShown;
  }
}

const tabs = [...document.querySelectorAll<HTMLElement>('[data-tab]')];
for (const [index, button] of tabs.entries()) {
  const tab = button.dataset['tab'] as LabTab;
  const open = () => {
    show(tab);
    post({ kind: 'tab', tab });
  };
  button.addEventListener('click', open);
  button.addEventListener('keydown', ({ key }) => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? tabs.length - 1 : 0;
    if (step > 0) {
      const next = tabs[(index + step) % tabs.length];
      next?.focus();
      next?.click();
    }
  });
}

const actions: Readonly<Record<string, () => void>> = {
  refresh: () => post({ kind: 'browse', topic: select('browse').value }),
  'new-topic': () => post({ kind: 'create', what: 'topic' }),
  'new-group': () => post({ kind: 'create', what: 'group' }),
  receive: () => post({ kind: 'receive', form: receiveForm() }),
  'refresh-group': () => post({ kind: 'group', group: select('group').value }),
};
for (const button of document.querySelectorAll<HTMLElement>('[data-do]')) {
  const action = button.dataset['do'] ?? '';
  button.addEventListener('click', () => void (detail.act(action) || actions[action]?.()));
}

select('browse').addEventListener('change', () => post({ kind: 'browse', topic: select('browse').value }));
select('group').addEventListener('change', () => post({ kind: 'group', group: select('group').value }));
input('live').addEventListener('change', () => post({ kind: 'live', on: input('live').checked }));
element('find').addEventListener('submit', (event) => {
  event.preventDefault();
  const by = select('find-by').value === 'id' ? 'id' : 'key';
  post({ kind: 'find', by, text: input('find-text').value });
});
element('watch').addEventListener('click', () =>
  post({ kind: 'watch', on: element('watch').getAttribute('aria-pressed') !== 'true', form: receiveForm() }),
);
element('send-form').addEventListener('submit', (event) => {
  event.preventDefault();
  post({ kind: 'send', form: sendForm() });
});
element('send-form').addEventListener('input', () => keepForm());
input('topic').addEventListener('change', () => {
  const type = types.get(input('topic').value);
  if (type !== undefined) {
    select('type').value = select('type').querySelector(`option[value="${CSS.escape(type)}"]`) ? type : 'NORMAL';
    keepForm();
  }
});

function sendForm(): LabForm {
  return Object.fromEntries(FIELDS.map((name) => [name, input(name).value]));
}

function receiveForm(): LabForm {
  return {
    topic: input('from-topic').value.trim(),
    group: input('from-group').value.trim(),
    tag: input('from-tag').value,
    count: input('count').value,
    acknowledge: String(input('acknowledge').checked),
    answer: select('answer').value,
  };
}

function keepForm(): void {
  const type = select('type').value;
  for (const [name, only] of Object.entries(OF_TYPE)) {
    document.querySelector<HTMLElement>(`[data-field="${name}"]`)!.hidden = only !== type;
  }
  api.setState({ form: sendForm() });
}

function fill(form: LabForm): void {
  for (const name of FIELDS) {
    const value = form[name];
    if (value !== undefined) {
      input(name).value = value;
    }
  }
  keepForm();
}

/** Puts names into a list to choose from, and keeps what was chosen. */
function choices(id: string, names: readonly string[]): void {
  const list = select(id);
  const before = list.value;
  const none = document.createElement('option');
  none.value = '';
  none.textContent = element<HTMLTemplateElement>('choose').content.textContent;
  list.replaceChildren(none, ...names.map((name) => option(name)));
  list.value = names.includes(before) ? before : '';
}

function option(name: string): HTMLOptionElement {
  const made = document.createElement('option');
  made.value = name;
  made.textContent = name;
  return made;
}

/** Chooses a name that may be none of the list's yet. */
function choose(id: string, name: string): void {
  if (![...select(id).options].some(({ value }) => value === name)) {
    select(id).append(option(name));
  }
  select(id).value = name;
}

function receive(message: LabToPage): void {
  switch (message.kind) {
    case 'choices': {
      types.clear();
      message.topics.forEach(({ name, type }) => types.set(name, type));
      const own = message.topics.map(({ name }) => name).filter((name) => !name.startsWith('%'));
      choices(
        'browse',
        message.topics.map(({ name }) => name),
      );
      choices('group', message.groups);
      element('topics').replaceChildren(...own.map((name) => option(name)));
      element('groups').replaceChildren(...message.groups.map((name) => option(name)));
      show(message.tab);
      break;
    }
    case 'list':
      choose('browse', message.topic);
      input('live').checked = message.live;
      element('list-summary').textContent = message.summary;
      more = message.more;
      list.show(message.rows, message.how);
      break;
    case 'detail':
      detail.show(message.detail);
      break;
    case 'life':
      detail.showLife(message);
      show('messages');
      break;
    case 'form':
      fill(message.form);
      break;
    case 'problems':
      for (const field of document.querySelectorAll<HTMLElement>('[data-field]')) {
        const own = message.problems.find((problem) => problem.field === field.dataset['field']);
        field.querySelector('.problem')!.textContent = own?.text ?? '';
      }
      break;
    case 'outcomes':
      outcomes(message);
      break;
    case 'received':
      received.show(message.rows, 'all');
      element('received-summary').textContent = message.summary;
      element('watch').setAttribute('aria-pressed', String(message.watching));
      element('watch').textContent = element('watch').dataset[message.watching ? 'stop' : 'start'] ?? '';
      break;
    case 'group':
      group(message);
      break;
    case 'say':
      element('say').textContent = message.text;
      element('say').classList.toggle('failure', message.isFailure);
      break;
  }
}

function outcomes({ rows }: Extract<LabToPage, { kind: 'outcomes' }>): void {
  const root = element('outcomes');
  root.replaceChildren(
    ...rows.map(({ id, topic, time, text, undecided }) => {
      const item = document.createElement('li');
      const label = document.createElement('span');
      label.textContent = `${time} · ${topic} · ${id} · ${text} `;
      item.append(
        label,
        button(root.dataset['life'] ?? '', () => post({ kind: 'life', topic, id })),
      );
      if (undecided) {
        item.append(
          button(root.dataset['commit'] ?? '', () => post({ kind: 'decide', id, decision: 'commit' })),
          button(root.dataset['rollback'] ?? '', () => post({ kind: 'decide', id, decision: 'rollback' })),
        );
      }
      return item;
    }),
  );
}

function group({ group: name, summary, rows, topics: own }: Extract<LabToPage, { kind: 'group' }>): void {
  choose('group', name);
  element('group-summary').textContent = summary;
  const resets = element('resets');
  resets.replaceChildren(
    ...own.map((topic) =>
      button(`${topic}: ${resets.dataset['label']}`, () => post({ kind: 'reset', group: name, topic })),
    ),
  );
  element('progress').replaceChildren(
    ...rows.map(({ topic, queue, offset, max, lag, last }) => {
      const line = document.createElement('tr');
      for (const text of [topic, queue, offset, max, lag, last]) {
        line.append(Object.assign(document.createElement('td'), { textContent: text }));
      }
      return line;
    }),
  );
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'secondary';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'object' && data !== null && typeof (data as Partial<LabToPage>).kind === 'string') {
    receive(data as LabToPage);
  }
});
const saved = api.getState() as { readonly form?: LabForm } | undefined;
fill(saved?.form ?? {});
show('messages');
post({ kind: 'ready' });
