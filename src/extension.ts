import * as vscode from 'vscode';
import { SYNCED_KEYS } from './core/curriculum/progressKeys';
import { lazy } from './core/util/lazy';
import { type LoadedFeatures, registerEditor } from './host/editor/registerEditor';
import { type LoadedFindings, registerFindings } from './host/editor/registerFindings';
import { registerCommands } from './host/commands/registerCommands';
import { registerDiagnosis } from './host/lab/registerDiagnosis';
import { registerLab } from './host/lab/registerLab';
import { registerErrors } from './host/errors/registerErrors';
import { registerLesson } from './host/lesson/registerLesson';
import { ExtensionAssets } from './host/platform/extensionAssets';
import { WEBVIEWS } from './host/platform/ids';
import type { Services } from './host/platform/services';
import { Settings } from './host/platform/settings';
import { type LoadedFlow, registerFlow } from './host/project/registerFlow';
import type { EditorFeatures } from './host/editor/editorFeatures';
import { registerRoadmap } from './host/roadmap/registerRoadmap';
import type { Parts } from './parts';

export function activate(context: vscode.ExtensionContext): void {
  const services: Services = {
    context,
    log: vscode.window.createOutputChannel('RocketMQ Guide', { log: true }),
    settings: new Settings(),
    assets: new ExtensionAssets(context.extensionUri),
  };
  context.subscriptions.push(services.log, services.settings);

  let loaded: Parts | undefined;
  const loading = new vscode.EventEmitter<EditorFeatures>();
  const parts = lazy(async (): Promise<Parts> => {
    loaded = (await import('./parts')).createParts(services);
    context.subscriptions.push(loaded);
    loading.fire(loaded.editor);
    return loaded;
  });

  // Settings Sync has to be told in every session which keys it may carry; this reads nothing.
  context.globalState.setKeysForSync([...SYNCED_KEYS]);
  const roadmap = registerRoadmap(services, async () => (await parts()).roadmap());
  const commands = lazy(async () => (await parts()).commands(roadmap.view));
  const editor: LoadedFeatures = {
    get loaded() {
      return loaded?.editor;
    },
    onDidLoad: loading.event,
    load: async () => (await parts()).editor,
  };
  const flow: LoadedFlow = {
    get loaded() {
      return loaded?.flow;
    },
    load: async () => (await parts()).flow,
  };
  const findings: LoadedFindings = {
    get loaded() {
      return loaded?.findings;
    },
    load: async () => (loaded = await parts()).findings,
  };
  context.subscriptions.push(
    loading,
    roadmap,
    registerFlow(services, flow),
    registerCommands(services, commands),
    registerLesson(async () => (await parts()).panels),
    vscode.window.registerWebviewPanelSerializer(WEBVIEWS.lesson, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await parts()).panels.restore(panel, state),
    }),
    registerEditor(editor),
    registerFindings(findings),
    registerLab(services, async () => (await parts()).lab()),
    registerErrors(services, async () => (await parts()).errors),
    registerDiagnosis(services, async () => (await parts()).diagnose()),
  );
}
