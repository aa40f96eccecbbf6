import assert from 'node:assert/strict';
import { suite, test } from 'mocha';
import type * as vscode from 'vscode';
import { readSourceReference, sourceReferences } from '../../../../core/markdown/sourceReference';
import { DependencySources, memberSymbol } from '../../../../host/lesson/dependencySources';

const STORE = 'org.apache.rocketmq.store';
const run = `${STORE}.CommitLog.FlushRealTimeService#run`;
const put = `${STORE}.CommitLog#asyncPutMessage`;
const controller = 'org.apache.rocketmq.broker.BrokerController#start';

const classIn = (name: string, containerName: string): vscode.SymbolInformation =>
  ({ name, containerName, location: { uri: `jdt:/${containerName}.${name}` } }) as unknown as vscode.SymbolInformation;

/** A language server that knows some classes, and what it was asked. */
function server(...symbols: readonly vscode.SymbolInformation[]) {
  const asked: string[] = [];
  const sources = new DependencySources((className) => {
    asked.push(className);
    return Promise.resolve(symbols.filter(({ name }) => name.startsWith(className)));
  });
  return { asked, sources };
}

const symbol = (name: string, ...children: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol =>
  ({ name, children }) as unknown as vscode.DocumentSymbol;

suite('References to the sources of dependencies', () => {
  test('Should be read as package, file and what stands in it', () => {
    assert.deepEqual(readSourceReference(run), {
      packageName: STORE,
      className: 'CommitLog',
      members: ['FlushRealTimeService', 'run'],
    });
    assert.deepEqual(readSourceReference(`${STORE}.CommitLog`)?.members, []);
    for (const other of ['CommitLog#run', STORE, 'org.example.Thing', `${STORE}.CommitLog#run()`, `${put}"`]) {
      assert.equal(readSourceReference(other), undefined, other);
    }
  });

  test('Should be found in a page once each', () => {
    const html = `<code data-source="${run}">x</code> <code>${controller}</code> <code data-source="${run}">x</code>`;
    assert.deepEqual(sourceReferences(html), [run]);
  });

  test('Should be offered when a class of that name and package is known', async () => {
    const { asked, sources } = server(classIn('CommitLog', STORE), classIn('CommitLogDispatcher', STORE));
    assert.deepEqual(await sources.find([run, put, controller]), [run, put]);
    assert.deepEqual(asked, ['CommitLog', 'BrokerController']);
    assert.equal(String(sources.location(put)?.uri), `jdt:/${STORE}.CommitLog`);
    assert.equal(sources.location(controller), undefined);
  });

  test('Should not be offered for a class of the same name elsewhere', async () => {
    const { sources } = server(classIn('CommitLog', 'com.example.store'));
    assert.deepEqual(await sources.find([run]), []);
  });

  test('Should not be offered when nobody answers', async () => {
    for (const search of [
      () => Promise.resolve(undefined),
      () => Promise.resolve([]),
      () => Promise.reject(new Error('no provider')),
    ]) {
      const sources = new DependencySources(search);
      assert.deepEqual(await sources.find([run]), []);
      assert.equal(sources.location(run), undefined);
    }
  });

  test('Should lead to the method, or as far as the document tells', () => {
    const method = symbol('run() : void');
    const inner = symbol('FlushRealTimeService', symbol('flush()'), method);
    const tree = [symbol('org.apache.rocketmq.store'), symbol('CommitLog', inner)];
    assert.equal(memberSymbol(tree, ['CommitLog', 'FlushRealTimeService', 'run']), method);
    assert.equal(memberSymbol(tree, ['CommitLog', 'FlushRealTimeService', 'stop']), inner);
    assert.equal(memberSymbol(tree, ['Other', 'run']), undefined);
  });
});
