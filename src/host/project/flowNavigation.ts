import * as vscode from 'vscode';
import { FLOW_TEXTS } from '../../core/curriculum/flowTexts';
import { flowAt, otherEnds, type FlowAt } from '../../core/rocketmq/flow/flowAt';
import { REASONS } from '../../core/rocketmq/flow/reasons';
import type { Place } from '../../core/rocketmq/flow/topology';
import { codeSpan } from '../../core/rocketmq/explain/markdown';
import { fromPosition, toRange } from '../platform/convert';
import { COMMANDS } from '../platform/ids';
import type { Settings } from '../platform/settings';
import type { FlowService } from './flowService';

export interface FlowNavigationDeps {
  readonly settings: Settings;
  readonly flow: FlowService;
  readonly path: (uri: vscode.Uri) => string;
  readonly uri: (path: string) => vscode.Uri | undefined;
}

/** More topics that go through one call would hide the rest of the hover. */
const TOPICS_AT_MOST = 6;

/** Hovers and definitions at the names of topics and groups. */
export class FlowNavigation {
  constructor(private readonly _deps: FlowNavigationDeps) {}

  async hover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const found = await this._at(document, position, token);
    const [first] = found;
    if (first === undefined) {
      return undefined;
    }
    const text = new vscode.MarkdownString('', true);
    text.isTrusted = { enabledCommands: [COMMANDS.peekFlow, COMMANDS.followMessage, COMMANDS.labSend] };
    for (const topic of [...new Set(found.map((at) => at.topic))].slice(0, TOPICS_AT_MOST)) {
      text.appendMarkdown(`${this._line(found.find((at) => at.topic === topic)!)}\n\n`);
    }
    return new vscode.Hover(text, toRange(first.range));
  }

  /** Only at texts and placeholders: what a name of the code means, the language's own tools say better. */
  async definition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[]> {
    // Every other "Go to Definition" waits for this one: nothing is read for it.
    if (!isInText(document.lineAt(position.line).text, position.character)) {
      return [];
    }
    const found = (await this._at(document, position, token)).filter(
      ({ isName, range }) => isName && /^["'`$#]/.test(document.getText(toRange(range))),
    );
    const read = this._deps.flow.last;
    if (read === undefined) {
      return [];
    }
    const links = found.flatMap((at) => [
      ...at.properties.flatMap((use) => this._link(at, use)),
      ...otherEnds(read.topology, at).flatMap((place) => this._link(at, place)),
    ]);
    const seen = new Set<string>();
    return links.filter(({ targetUri, targetRange }) => {
      const key = `${targetUri.toString()} ${targetRange.start.line}:${targetRange.start.character}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    });
  }

  private async _at(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<FlowAt[]> {
    const { version } = document;
    // A file that does not name RocketMQ may send through the project's own method, but is no reason to read a project.
    const { flow } = this._deps;
    const topology = (/rocketmq/i.test(document.getText()) ? await flow.read() : flow.last)?.topology;
    return topology === undefined || token.isCancellationRequested || document.version !== version
      ? []
      : flowAt(topology, this._deps.path(document.uri), fromPosition(position));
  }

  private _line({ topic }: FlowAt): string {
    const { locale } = this._deps.settings;
    const texts = FLOW_TEXTS[locale];
    const name = codeSpan(topic.name);
    if (!topic.resolved) {
      return `$(question) ${name}: ${topic.reason === undefined ? '' : REASONS[topic.reason][locale]}`;
    }
    const through = [...new Set(topic.producers.map((producer) => producer.through?.name))].filter(
      (method) => method !== undefined,
    );
    const counts = texts.counts(topic.producers.length, topic.consumers.length);
    const more =
      through.length === 0 ? '' : ` (${through.map((method) => texts.through(codeSpan(method))).join(', ')})`;
    return (
      `$(mail) ${name}: ${counts}${more} &nbsp; ` +
      `[${vscode.l10n.t('Peek')}](${command(COMMANDS.peekFlow, topic.name)}) &nbsp;·&nbsp; ` +
      `[${vscode.l10n.t('Follow a message')}](${command(COMMANDS.followMessage, topic.name)}) &nbsp;·&nbsp; ` +
      `[${vscode.l10n.t('Send a test message')}](${command(COMMANDS.labSend, topic.name)})`
    );
  }

  private _link({ range }: FlowAt, { path, range: target }: Place): vscode.LocationLink[] {
    const uri = this._deps.uri(path);
    return uri === undefined
      ? []
      : [{ originSelectionRange: toRange(range), targetUri: uri, targetRange: toRange(target) }];
  }
}

/** Whether there is a text between quotes at a place of a line. */
function isInText(line: string, character: number): boolean {
  return [...line.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g)].some(
    ({ index, 0: text }) => index <= character && character <= index + text.length,
  );
}

function command(id: string, topic: string): string {
  return `command:${id}?${encodeURIComponent(JSON.stringify([topic]))}`;
}
