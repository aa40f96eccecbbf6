import { escapeHtml } from '../../core/util/escapeHtml';
import type { Locale } from '../../core/util/locale';
import { TOPIC_TYPES } from '../../core/lab/adminModel';
import { PANEL_TEXTS, type PanelTexts } from './panelTexts';

export interface LabPanelHtml {
  /** `webview.cspSource`. */
  readonly source: string;
  /** Addresses the webview may load. */
  readonly script: string;
  readonly style: string;
  readonly locale: Locale;
}

type Plain = Exclude<keyof PanelTexts, 'answers'>;

/** The document of the lab's panel: its pages, empty. Only our own script and sheet are loaded; nothing inline runs. */
export function labPanelHtml({ source, script, style, locale }: LabPanelHtml): string {
  const t = (key: Plain) => escapeHtml(PANEL_TEXTS[locale][key]);
  const policy = [`default-src 'none'`, `script-src ${source}`, `style-src ${source}`, `font-src ${source}`].join('; ');
  const tab = (id: string, label: Plain) =>
    `<button type="button" role="tab" id="tab-${id}" aria-controls="page-${id}" data-tab="${id}">${t(label)}</button>`;
  const field = (name: string, label: Plain, control: string, hint?: Plain) =>
    `<div class="field" data-field="${name}"><label for="${name}">${t(label)}</label>${control}` +
    `${hint === undefined ? '' : `<span class="hint">${t(hint)}</span>`}<span class="problem" role="alert"></span></div>`;
  const text = (name: string, value = '') => `<input id="${name}" type="text" value="${value}" autocomplete="off">`;
  const options = (pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([value, label]) => `<option value="${value}">${label}</option>`).join('');
  const select = (name: string, pairs: readonly (readonly [string, string])[] = [], label?: Plain) =>
    `<select id="${name}"${label === undefined ? '' : ` aria-label="${t(label)}"`}>${options(pairs)}</select>`;
  const button = (action: string, label: Plain, kind = 'secondary') =>
    `<button type="button" class="${kind}" data-do="${action}">${t(label)}</button>`;
  const list = (id: string, label: Plain) =>
    `<div class="list-head" aria-hidden="true"><span>${t('time')}</span><span>${t('tag')}</span><span>${t('keys')}</span>` +
    `<span>${t('place')}</span><span>${t('times')}</span><span>${t('body')}</span></div>` +
    `<div class="list" id="${id}" role="listbox" tabindex="0" aria-label="${t(label)}"></div>`;
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t('title')}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body>
<header class="tabs" role="tablist" aria-label="${t('sections')}">
${tab('messages', 'messages')}${tab('send', 'send')}${tab('receive', 'receive')}${tab('group', 'group')}
<span id="say" role="status"></span>
</header>

<section id="page-messages" role="tabpanel" aria-labelledby="tab-messages" hidden>
<div class="bar">
<label for="browse">${t('topic')}</label> ${select('browse')}
${button('refresh', 'refresh')}
<label title="${t('liveHint')}"><input type="checkbox" id="live"> ${t('live')}</label>
<form id="find"><input type="search" id="find-text" placeholder="${t('findHint')}" aria-label="${t('find')}">
${select(
  'find-by',
  [
    ['key', t('byKey')],
    ['id', t('byId')],
  ],
  'find',
)}<button type="submit" class="secondary">${t('find')}</button></form>
${button('new-topic', 'newTopic')}
</div>
<p class="summary" id="list-summary">${t('none')}</p>
<div class="split">
<div class="rows">${list('list', 'messages')}</div>
<aside id="detail" aria-live="polite"><p class="hint" id="detail-none">${t('selectHint')}</p>
<div id="detail-body" hidden>
<h2 id="detail-title"></h2>
<p class="actions">${button('life', 'life', 'primary')}${button('copy', 'copy')}<span id="dead">${button('replay-group', 'replayGroup')}${button('replay-topic', 'replayTopic')}</span></p>
<div id="life" hidden><ol id="life-rows"></ol><ul id="life-notes" class="hint"></ul></div>
<dl id="facts"></dl>
<div class="forms" role="group" aria-label="${t('body')}"><button type="button" data-form="text">${t('text')}</button><button type="button" data-form="json">${t('json')}</button><button type="button" data-form="hex">${t('hex')}</button></div>
<p class="hint" id="cut"></p>
<pre id="body-text" tabindex="0"></pre>
<h3>${t('properties')}</h3><dl id="properties-list"></dl>
</div></aside>
</div>
</section>

<section id="page-send" role="tabpanel" aria-labelledby="tab-send" hidden>
<form id="send-form" class="form">
${field('topic', 'topic', `<input id="topic" list="topics" autocomplete="off"><datalist id="topics"></datalist>`)}
${field(
  'type',
  'type',
  select(
    'type',
    TOPIC_TYPES.map((type) => [type, type] as const),
  ),
)}
${field('messageGroup', 'messageGroup', text('messageGroup'))}
${field('delay', 'delay', '<input id="delay" type="number" min="1" value="10">')}
${field(
  'decision',
  'decision',
  select('decision', [
    ['commit', t('commit')],
    ['rollback', t('rollback')],
    ['unknown', t('unknown')],
  ]),
)}
${field('tag', 'tag', text('tag'))}
${field('keys', 'keys', text('keys'), 'keysHint')}
${field('body', 'body', '<textarea id="body" rows="8" spellcheck="false"></textarea>')}
${field('properties', 'properties', '<textarea id="properties" rows="2" spellcheck="false"></textarea>', 'propertiesHint')}
<p class="actions"><button type="submit" class="primary">${t('sendButton')}</button>${button('new-topic', 'newTopic')}</p>
</form>
<h2>${t('sent')}</h2>
<ul id="outcomes" class="plain" data-life="${t('life')}" data-commit="${t('answerCommit')}" data-rollback="${t('answerRollback')}"></ul>
<p class="hint">${t('nodeNote')}</p>
</section>

<section id="page-receive" role="tabpanel" aria-labelledby="tab-receive" hidden>
<div class="bar">
<label for="from-topic">${t('topic')}</label> <input id="from-topic" list="topics" autocomplete="off">
<label for="from-group">${t('group')}</label> <input id="from-group" list="groups" autocomplete="off"><datalist id="groups"></datalist>
<label for="from-tag">${t('tagExpression')}</label> <input id="from-tag" type="text" value="*">
${button('new-group', 'newGroup')}
</div>
<div class="bar">
<label for="count">${t('countField')}</label> <input id="count" type="number" min="1" max="32" value="8">
<label title="${t('acknowledgeHint')}"><input type="checkbox" id="acknowledge" checked> ${t('acknowledge')}</label>
${button('receive', 'receiveButton', 'primary')}
<span class="gap"></span>
<label for="answer">${t('answer')}</label> ${select('answer', [
    ['success', t('success')],
    ['failure', t('failure')],
  ])}
<button type="button" class="secondary" id="watch" data-start="${t('watchStart')}" data-stop="${t('watchStop')}">${t('watchStart')}</button>
</div>
<p class="summary" id="received-summary"></p>
<div class="rows">${list('received', 'receive')}</div>
<p class="hint">${t('nodeNote')}</p>
</section>

<section id="page-group" role="tabpanel" aria-labelledby="tab-group" hidden>
<div class="bar"><label for="group">${t('group')}</label> ${select('group')} ${button('refresh-group', 'refresh')} ${button('new-group', 'newGroup')}</div>
<p class="summary" id="group-summary"></p>
<p class="actions" id="resets" data-label="${t('reset')}"></p>
<table><thead><tr><th>${t('topic')}</th><th>${t('queue')}</th><th>${t('offset')}</th><th>${t('max')}</th><th>${t('lag')}</th><th>${t('last')}</th></tr></thead><tbody id="progress"></tbody></table>
</section>
<template id="choose">${t('choose')}</template>
<script src="${escapeHtml(script)}"></script>
</body>
</html>`;
}
