import { escapeHtml } from '../../core/util/escapeHtml';

export interface PanelHtml {
  /** `webview.cspSource`. */
  readonly source: string;
  readonly nonce: string;
  readonly language: string;
  readonly title: string;
  /** Addresses the webview may load. */
  readonly style: string;
  readonly script: string;
  readonly mermaid: string;
  /** Number and content of the first page. */
  readonly page: number;
  readonly html: string;
  readonly skip: string;
}

/**
 * The panel's document. Nothing is loaded but our own two scripts and one sheet. Inline styles are allowed because
 * mermaid writes them into its drawings; scripts need the nonce.
 */
export function panelHtml(parts: PanelHtml): string {
  const { source, nonce } = parts;
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${source} 'unsafe-inline'`,
    `img-src ${source}`,
    `font-src ${source}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(parts.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(parts.title)}</title>
<link rel="stylesheet" href="${escapeHtml(parts.style)}">
</head>
<body>
<a class="skip" href="#text">${escapeHtml(parts.skip)}</a>
<div id="page" data-page="${parts.page}">${parts.html}</div>
<script nonce="${nonce}" src="${escapeHtml(parts.script)}" id="lesson-script" data-mermaid="${escapeHtml(parts.mermaid)}"></script>
</body>
</html>`;
}

/** 128 fresh bits for each document. */
export function makeNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
