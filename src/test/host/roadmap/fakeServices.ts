import * as vscode from 'vscode';
import type { Services } from '../../../host/platform/services';
import { Settings } from '../../../host/platform/settings';
import { FakeKeyValueStore } from '../../support/fakeKeyValueStore';

/** Services with a global state of their own and nothing shipped; dispose `settings` and `log` after the test. */
export function fakeServices(store = new FakeKeyValueStore()): Services {
  const globalState = {
    get: (key: string) => store.get(key),
    update: (key: string, value: unknown) => store.update(key, value),
    keys: () => [...store.values.keys()],
    setKeysForSync: () => undefined,
  };
  return {
    context: { globalState } as unknown as vscode.ExtensionContext,
    log: vscode.window.createOutputChannel('Test', { log: true }),
    settings: new Settings(),
    assets: {
      readBytes: () => Promise.reject(new Error('no assets')),
      readText: () => Promise.reject(new Error('no assets')),
    },
  };
}
