import * as vscode from 'vscode';
import type { MessageRow } from '../../core/lab/adminModel';
import { clockText } from '../../core/lab/clockText';
import { groupOfDead } from '../../core/lab/deadLetter';
import { BODY_BYTES, shownBody } from '../../core/lab/messageBody';
import { lifeNotes } from '../../core/lab/lifeTexts';
import type { Watch } from '../../core/lab/messagingModel';
import { EMPTY_FORM, readSendForm, type SendForm, typeForTopic } from '../../core/lab/sendForm';
import { timeline } from '../../core/lab/timeline';
import type { LabForm, LabTab, LabToHost, LabToPage } from '../../protocol/labMessages';
import { Disposable, DisposableValue } from '../platform/dispose';
import { COMMANDS, WEBVIEWS } from '../platform/ids';
import type { Services } from '../platform/services';
import { failureOf } from './adminFailure';
import { labPanelHtml } from './labPanelHtml';
import type { LabSession } from './labSession';
import type { LabView } from './labView';
import { MessageList } from './messageList';
import { detailOf, lifeRows, listRow, placeOf, receivedRow } from './messageRows';
import { PANEL_TEXTS } from './panelTexts';
import { readLabMessage } from './readLabMessage';

export interface LabPanelDeps {
  readonly services: Services;
  readonly view: LabView;
  readonly session: () => LabSession | undefined;
  /** Sends a dead letter again, after asking where that is due; what came of it, or undefined when declined. */
  readonly replay: (dead: MessageRow, to: 'group' | 'topic') => Promise<string | undefined>;
  /** Asks for a time and sets the progress; undefined when declined. */
  readonly reset: (group: string, topic: string) => Promise<string | undefined>;
}

const LIVE_MS = 1000;
/** How long the list of what was received is on the page. */
const SHOWN_RECEIVED = 500;

/** The panel of the lab: messages, sending, receiving, groups. At most one; it works on the lab that runs. */
export class LabPanel extends Disposable {
  private readonly _panel = this._register(new DisposableValue<vscode.WebviewPanel>());
  private _tab: LabTab = 'messages';
  private _list: MessageList | undefined;
  private _found: readonly MessageRow[] | undefined;
  private _form: LabForm | undefined;
  private _group: string | undefined;
  private _isLive = false;
  private _timer: NodeJS.Timeout | undefined;
  private _watch: Watch | undefined;
  private _session: LabSession | undefined;
  private readonly _sessionListener = this._register(new DisposableValue<vscode.Disposable>());

  constructor(private readonly _deps: LabPanelDeps) {
    super();
    this._register(_deps.services.settings.onDidChange(() => this._setHtml()));
    this._register({ dispose: () => this._stopLive() });
  }

  /** Opens it at a page. What is given stands in it; the rest stays as it was. */
  show(tab: LabTab, given: { topic?: string; group?: string; form?: LabForm } = {}): void {
    this._tab = tab;
    if (given.topic !== undefined && tab === 'messages') {
      this._choose(given.topic);
    }
    this._form = given.form ?? this._form;
    this._group = given.group ?? this._group;
    if (this._panel.value !== undefined) {
      this._panel.value.reveal();
      this._run(() => this._sendAll());
      return;
    }
    const { services } = this._deps;
    const root = vscode.Uri.joinPath(services.context.extensionUri, 'dist', 'webview');
    const panel = vscode.window.createWebviewPanel(
      WEBVIEWS.lab,
      PANEL_TEXTS[services.settings.locale].title,
      vscode.ViewColumn.Active,
      { enableScripts: true, localResourceRoots: [root], enableFindWidget: true },
    );
    panel.iconPath = vscode.Uri.joinPath(services.context.extensionUri, 'media', 'activity.svg');
    panel.webview.onDidReceiveMessage((value: unknown) => {
      const message = readLabMessage(value);
      if (message === undefined) {
        services.log.warn('The page of the lab sent a message of an unknown form');
      } else {
        this._run(() => this._receive(message));
      }
    });
    panel.onDidDispose(() => {
      if (this._panel.value === panel) {
        this._panel.value = undefined;
      }
      this._stopLive();
      this._run(() => this._stopWatch());
    });
    this._panel.value = panel;
    this._setHtml();
  }

  /** Another lab runs, or none: what was on show is gone. */
  reset(): void {
    this._stopLive();
    this._watch = undefined;
    this._list = undefined;
    this._found = undefined;
    this._run(() => this._sendAll());
  }

  private _setHtml(): void {
    const panel = this._panel.value;
    if (panel !== undefined) {
      const { services } = this._deps;
      const uri = (file: string) => vscode.Uri.joinPath(services.context.extensionUri, 'dist', 'webview', file);
      panel.title = PANEL_TEXTS[services.settings.locale].title;
      panel.webview.html = labPanelHtml({
        source: panel.webview.cspSource,
        script: panel.webview.asWebviewUri(uri('lab.js')).toString(),
        style: panel.webview.asWebviewUri(uri('lab.css')).toString(),
        locale: services.settings.locale,
      });
    }
  }

  /** What goes wrong is said on the page and logged. */
  private _run(work: () => Promise<void>): void {
    work().catch((cause: unknown) => {
      this._deps.services.log.warn('The panel of the lab', cause);
      this._say(failureOf(cause), true);
    });
  }

  private _post(message: LabToPage): void {
    void this._panel.value?.webview.postMessage(message);
  }

  private _say(text: string, isFailure = false): void {
    this._post({ kind: 'say', text, isFailure });
  }

  private get _locale() {
    return this._deps.services.settings.locale;
  }

  private _need(): LabSession {
    const session = this._deps.session();
    if (session === undefined) {
      throw new Error(vscode.l10n.t('No lab runs: start one in the view Lab.'));
    }
    if (session !== this._session) {
      this._session = session;
      this._sessionListener.value = vscode.Disposable.from(session.onDidChange(() => this._sendTraffic()));
    }
    return session;
  }

  private async _receive(message: LabToHost): Promise<void> {
    switch (message.kind) {
      case 'ready':
        return this._sendAll();
      case 'tab':
        this._tab = message.tab;
        return;
      case 'browse':
        this._choose(message.topic);
        return this._sendList('all');
      case 'older':
        return this._sendList('older');
      case 'live':
        return this._setLive(message.on);
      case 'find':
        return this._find(message.by, message.text.trim());
      case 'select':
        return this._select(message.key);
      case 'life':
        return this._life(message.topic, message.id);
      case 'replay':
        return this._replay(message.key, message.to);
      case 'copy':
        return this._copy(message.key);
      case 'send':
        return this._send(message.form);
      case 'decide':
        await this._need().decide(message.id, message.decision);
        return this._say(vscode.l10n.t('The next check of the broker will be answered so.'));
      case 'receive':
        return this._receiveOnce(message.form);
      case 'watch':
        return message.on ? this._startWatch(message.form) : this._stopWatch();
      case 'group':
        this._group = message.group;
        return this._sendGroup();
      case 'reset': {
        const text = await this._deps.reset(message.group, message.topic);
        if (text !== undefined) {
          this._say(text);
          await this._sendGroup();
        }
        return;
      }
      case 'create':
        await vscode.commands.executeCommand(
          message.what === 'topic' ? COMMANDS.labCreateTopic : COMMANDS.labCreateGroup,
        );
        return this._sendChoices();
    }
  }

  private async _sendAll(): Promise<void> {
    if (this._panel.value === undefined) {
      return;
    }
    await this._sendChoices();
    if (this._form !== undefined) {
      this._post({ kind: 'form', form: this._form });
      this._form = undefined;
    }
    if (this._deps.session() !== undefined) {
      this._need();
      this._sendTraffic();
      await this._sendList('all');
      await this._sendGroup();
    }
  }

  private async _sendChoices(): Promise<void> {
    const snapshot = await this._deps.view.read();
    this._post({
      kind: 'choices',
      tab: this._tab,
      topics: (snapshot?.topics ?? [])
        .filter(({ kind, messages }) => kind === 'user' || (kind !== 'system' && messages !== 0))
        .map(({ name, type }) => ({ name, type })),
      groups: (snapshot?.groups ?? []).map(({ name }) => name),
    });
    if (snapshot?.failure !== undefined) {
      this._say(snapshot.failure, true);
    } else if (snapshot === undefined) {
      this._say(vscode.l10n.t('No lab runs: start one in the view Lab.'), true);
    }
  }

  private _choose(topic: string): void {
    this._found = undefined;
    this._list = topic === '' ? undefined : new MessageList(topic, () => this._need().admin());
  }

  private async _sendList(how: 'all' | 'older'): Promise<void> {
    const list = this._list;
    if (list === undefined) {
      return;
    }
    if (this._found !== undefined && how === 'older') {
      return;
    }
    const added = list.rows.length === 0 || how === 'older' ? await list.older() : [];
    if (this._list === list) {
      const all = this._found ?? list.rows;
      this._postList(how === 'all' ? all : added, how);
    }
  }

  private _postList(rows: readonly MessageRow[], how: 'all' | 'older' | 'newer'): void {
    const list = this._list;
    if (list === undefined) {
      return;
    }
    const count = (this._found ?? list.rows).length;
    this._post({
      kind: 'list',
      topic: list.topic,
      how,
      rows: rows.map((row) => listRow(row, this._locale)),
      more: this._found === undefined && list.more,
      summary:
        count > 0
          ? vscode.l10n.t('{0} messages of {1}, newest first', count, list.topic)
          : this._found !== undefined
            ? vscode.l10n.t('Nothing was found in {0}', list.topic)
            : vscode.l10n.t('{0} holds no message yet', list.topic),
      live: this._isLive,
    });
  }

  private async _setLive(on: boolean): Promise<void> {
    this._stopLive();
    this._isLive = on && this._list !== undefined;
    if (this._isLive) {
      if (this._found !== undefined) {
        this._found = undefined;
        await this._sendList('all');
      }
      await this._look();
    }
  }

  /** Only while somebody can see it. */
  private async _look(): Promise<void> {
    const list = this._list;
    if (list === undefined || !this._isLive || this._panel.value === undefined) {
      this._stopLive();
      return;
    }
    if (this._panel.value.visible) {
      try {
        const fresh = await list.newer();
        if (this._list === list && fresh.length > 0) {
          this._postList(fresh, 'newer');
        }
      } catch (cause) {
        this._stopLive();
        this._postList([], 'newer');
        throw cause;
      }
    }
    if (!this._isLive) {
      return;
    }
    this._timer = setTimeout(() => this._run(() => this._look()), LIVE_MS);
  }

  private _stopLive(): void {
    this._isLive = false;
    clearTimeout(this._timer);
  }

  private async _find(by: 'id' | 'key', text: string): Promise<void> {
    const list = this._list;
    if (list === undefined || text === '') {
      this._found = undefined;
      return this._sendList('all');
    }
    this._stopLive();
    const admin = await this._need().admin();
    const found = by === 'id' ? await admin.byId(list.topic, text) : await admin.byKey(list.topic, text);
    if (this._list === list) {
      this._found = [...found].sort((a, b) => b.stored - a.stored);
      this._postList(this._found, 'all');
    }
  }

  private async _row(key: string, bytes: number): Promise<MessageRow> {
    const place = placeOf(key);
    if (place === undefined) {
      throw new Error(vscode.l10n.t('This message is not known any more.'));
    }
    return (await this._need().admin()).message(place, bytes);
  }

  private async _select(key: string): Promise<void> {
    this._post({ kind: 'detail', detail: detailOf(await this._row(key, BODY_BYTES), this._locale) });
  }

  private async _life(topic: string, id: string): Promise<void> {
    const session = this._need();
    const admin = await session.admin();
    const [life, trace] = await Promise.all([admin.life(topic, id), admin.trace(id)]);
    const events = timeline({ topic, life, trace, received: session.received, checks: session.checks });
    const passed = life.groups.map(({ group, passed: isPast }) =>
      isPast === undefined
        ? vscode.l10n.t('Group {0} reads this topic.', group)
        : isPast
          ? vscode.l10n.t('Group {0}: its progress is past this message.', group)
          : vscode.l10n.t('Group {0}: its progress has not reached this message.', group),
    );
    this._post({
      kind: 'life',
      title: id,
      rows: lifeRows(events, life.now, this._locale),
      notes: [...passed, ...lifeNotes(events, this._locale)],
    });
  }

  private async _replay(key: string, to: 'group' | 'topic'): Promise<void> {
    const row = await this._row(key, 0);
    if (groupOfDead(row.topic) === undefined) {
      return;
    }
    const text = await this._deps.replay(row, to);
    if (text !== undefined) {
      this._say(text);
    }
  }

  private async _copy(key: string): Promise<void> {
    const row = await this._row(key, BODY_BYTES);
    const { text } = shownBody(row.body, row.size);
    const own = (await this._deps.view.read())?.topics.find(({ name }) => name === row.topic);
    const form: Partial<SendForm> = {
      topic: row.topic.startsWith('%') ? '' : row.topic,
      type: typeForTopic(own?.type),
      body: text ?? '',
      tag: row.tags,
      keys: row.keys,
      messageGroup: row.properties['__SHARDINGKEY'] ?? '',
    };
    this._post({ kind: 'form', form });
    this._tab = 'send';
    await this._sendChoices();
  }

  private async _send(form: LabForm): Promise<void> {
    const request = readSendForm({ ...EMPTY_FORM, ...form });
    if (Array.isArray(request)) {
      const problems = request.map(({ field, text }) => ({ field, text: text[this._locale] }));
      this._post({ kind: 'problems', problems });
      return;
    }
    this._post({ kind: 'problems', problems: [] });
    const { took } = await this._need().send(request);
    this._say(vscode.l10n.t('Sent to {0} in {1} ms', request.topic, took));
    this._deps.view.refresh();
  }

  private async _receiveOnce(form: LabForm): Promise<void> {
    const { group = '', topic = '', tag = '', count = '1', acknowledge = '' } = form;
    if (group === '' || topic === '') {
      this._say(vscode.l10n.t('Choose a topic and a group first.'), true);
      return;
    }
    const got = await this._need().receive({
      group,
      topic,
      tag: tag.trim() === '' ? '*' : tag.trim(),
      count: Math.min(32, Math.max(1, Number(count) || 1)),
      wait: 10,
      acknowledge: acknowledge === 'true',
      invisible: 30,
    });
    this._say(
      got.length === 0
        ? vscode.l10n.t('Nothing came within 10 seconds.')
        : vscode.l10n.t('{0} messages received', got.length),
    );
    this._deps.view.refresh();
  }

  private async _startWatch(form: LabForm): Promise<void> {
    const { group = '', topic = '', tag = '', answer = '' } = form;
    if (group === '' || topic === '') {
      this._say(vscode.l10n.t('Choose a topic and a group first.'), true);
      this._sendTraffic();
      return;
    }
    await this._stopWatch();
    this._watch = await this._need().watch({
      group,
      topic,
      tag: tag.trim() === '' ? '*' : tag.trim(),
      answer: answer === 'failure' ? 'failure' : 'success',
    });
    if (this._panel.value === undefined) {
      return this._stopWatch();
    }
    this._say(vscode.l10n.t('Watching {0} as group {1}', topic, group));
    this._sendTraffic();
  }

  private async _stopWatch(): Promise<void> {
    const watch = this._watch;
    this._watch = undefined;
    await watch?.stop();
    this._sendTraffic();
  }

  /** What was sent and received in this window. */
  private _sendTraffic(): void {
    const session = this._session;
    if (session === undefined) {
      return;
    }
    const clock = (time: number) => clockText(time, Date.now(), this._locale);
    this._post({
      kind: 'outcomes',
      rows: session.sent.slice(0, 50).map(({ id, topic, at, took, request }) => {
        const checks = session.checks.filter((check) => check.id === id);
        const undecided = request.decision === 'unknown' && checks.every(({ decision }) => decision === 'unknown');
        const asked = checks.length === 0 ? '' : `, ${vscode.l10n.t('asked {0} times', checks.length)}`;
        return { id, topic, time: clock(at), text: `${took} ms${asked}`, isFailure: false, undecided };
      }),
    });
    this._post({
      kind: 'received',
      rows: session.received.slice(0, SHOWN_RECEIVED).map((message) => receivedRow(message, this._locale)),
      watching: this._watch !== undefined,
      summary: vscode.l10n.t('{0} received in this window', session.received.length),
    });
  }

  private async _sendGroup(): Promise<void> {
    const group = this._group;
    if (group === undefined || group === '') {
      return;
    }
    const admin = await this._need().admin();
    const [row, progress] = await Promise.all([admin.group(group), admin.progress(group)]);
    const clock = (time: number) => (time > 0 ? clockText(time, Date.now(), this._locale) : '');
    const lag = row.lag === undefined ? vscode.l10n.t('no progress yet') : vscode.l10n.t('lag {0}', row.lag);
    this._post({
      kind: 'group',
      group,
      summary: `${lag} · ${vscode.l10n.t('{0} clients', row.clients.length)}`,
      topics: [...new Set(progress.map(({ topic }) => topic))].filter((topic) => !topic.startsWith('%')),
      rows: progress.map(({ topic, broker, queue, offset, max, last }) => ({
        topic,
        queue: `${broker}:${queue}`,
        offset: String(offset),
        max: String(max),
        lag: String(Math.max(0, max - offset)),
        last: clock(last),
      })),
    });
  }
}
