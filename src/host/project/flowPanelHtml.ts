import { FLOW_TEXTS } from '../../core/curriculum/flowTexts';
import { escapeHtml } from '../../core/util/escapeHtml';
import type { Locale, Texts } from '../../core/util/locale';

export interface FlowPanelHtml {
  /** `webview.cspSource`. */
  readonly source: string;
  /** Addresses the webview may load. */
  readonly script: string;
  readonly style: string;
  readonly locale: Locale;
}

const TEXTS = {
  filter: { en: 'Filter', 'zh-cn': '筛选' },
  zoomIn: { en: 'Zoom in', 'zh-cn': '放大' },
  zoomOut: { en: 'Zoom out', 'zh-cn': '缩小' },
  fit: { en: 'Fit', 'zh-cn': '适应窗口' },
  svg: { en: 'Save as SVG', 'zh-cn': '保存为 SVG' },
  mermaid: { en: 'Save as Mermaid', 'zh-cn': '保存为 Mermaid' },
  asText: { en: 'The map as text', 'zh-cn': '文字版' },
  none: {
    en: 'No message flows here yet: no code of this workspace sends to a topic or listens on one.',
    'zh-cn': '当前工作区还没有发送或消费消息的代码。',
  },
  keys: {
    en: 'Arrow keys move, plus and minus zoom, 0 fits. Enter goes to the code; F follows a message of a topic.',
    'zh-cn': '方向键移动，加号和减号缩放，0 适应窗口。回车跳转到代码，F 跟随该 Topic 的消息。',
  },
} as const satisfies Readonly<Record<string, Texts>>;

/** The document of the map's panel. Only our own script and sheet are loaded; nothing inline runs. */
export function flowPanelHtml({ source, script, style, locale }: FlowPanelHtml): string {
  const text = (key: keyof typeof TEXTS) => escapeHtml(TEXTS[key][locale]);
  const { title } = FLOW_TEXTS[locale];
  const policy = [
    `default-src 'none'`,
    `script-src ${source}`,
    `style-src ${source}`,
    `img-src ${source}`,
    `font-src ${source}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body>
<header class="bar">
<h1>${escapeHtml(title)}</h1>
<label>${text('filter')} <input type="search" id="filter"></label>
<button type="button" data-do="in" title="${text('zoomIn')}" aria-label="${text('zoomIn')}">+</button>
<button type="button" data-do="out" title="${text('zoomOut')}" aria-label="${text('zoomOut')}">−</button>
<button type="button" data-do="fit">${text('fit')}</button>
<button type="button" data-do="svg">${text('svg')}</button>
<button type="button" data-do="mermaid">${text('mermaid')}</button>
<span id="summary" role="status"></span>
</header>
<main>
<p class="keys">${text('keys')}</p>
<div id="map" tabindex="0" role="region" aria-label="${escapeHtml(title)}"></div>
<p id="none" hidden>${text('none')}</p>
<details><summary>${text('asText')}</summary><div id="text"></div></details>
</main>
<script src="${escapeHtml(script)}"></script>
</body>
</html>`;
}
