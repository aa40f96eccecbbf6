import * as vscode from 'vscode';

export interface Mistake {
  readonly lesson: string;
  readonly title: string;
  readonly section: string;
  readonly language: string;
  /** RocketMQ versions that the lesson was checked against. */
  readonly versions: readonly string[];
  readonly selection: string;
}

/** Puts the report on the clipboard, says so, and opens the issue page; nothing is sent. */
export async function reportMistake(mistake: Mistake, extension: vscode.Extension<unknown>): Promise<void> {
  const { version, bugs } = extension.packageJSON as { version?: string; bugs?: { url?: string } };
  const quote = mistake.selection.trim().slice(0, 2000).replace(/^/gm, '> ');
  const lines = [
    `- Lesson: ${mistake.lesson}${mistake.section === '' ? '' : `#${mistake.section}`} (${mistake.language}) "${mistake.title}"`,
    `- Checked against RocketMQ: ${mistake.versions.join(', ')}`,
    `- RocketMQ Guide ${version ?? '?'}, VS Code ${vscode.version}`,
    ...(quote === '> ' ? [] : ['', quote]),
    '',
  ];
  await vscode.env.clipboard.writeText(lines.join('\n'));
  if (bugs?.url) {
    await vscode.env.openExternal(vscode.Uri.parse(`${bugs.url}/new`));
  }
}
