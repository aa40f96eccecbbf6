import * as vscode from 'vscode';
import { lazy } from './core/util/lazy';
import { ExtensionAssets } from './host/platform/extensionAssets';
import type { Services } from './host/platform/services';
import { Settings } from './host/platform/settings';
import type { Parts } from './parts';

export function activate(context: vscode.ExtensionContext): void {
  const services: Services = {
    context,
    log: vscode.window.createOutputChannel('RocketMQ Guide', { log: true }),
    settings: new Settings(),
    assets: new ExtensionAssets(context.extensionUri),
  };
  context.subscriptions.push(services.log, services.settings);

  const parts = lazy(async (): Promise<Parts> => {
    const made = (await import('./parts')).createParts(services);
    context.subscriptions.push(made);
    return made;
  });
  void parts;
}
