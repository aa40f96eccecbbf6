import * as vscode from 'vscode';
import { isLoopback, readEndpoints } from '../../core/lab/endpoint';
import type { Endpoint } from '../../core/lab/model';
import { canReach } from '../../lab/reach';

export interface GivenAddress {
  /** One or more, with `;` between them. */
  nameServer: Endpoint;
  proxy?: Endpoint;
}

const USUAL: Required<GivenAddress> = { nameServer: '127.0.0.1:9876', proxy: '127.0.0.1:8081' };
/** On this machine an open port answers at once. */
const LOOK_MS = 500;

/**
 * Asks for the address of a running RocketMQ, and for a confirmation that names it. Of its own accord it looks at the
 * usual ports of this machine only. Undefined: the user thought better of it.
 *
 * @param last what was connected to before, offered for editing
 */
export async function askAddress(last: GivenAddress | undefined): Promise<GivenAddress | undefined> {
  const address = (await offerFound()) ?? (await typeAddress(last));
  return address && (await confirm(address)) ? address : undefined;
}

/** What listens on this machine, when the user takes it; undefined: nothing does, or an address is to be typed. */
async function offerFound(): Promise<GivenAddress | undefined> {
  if (!(await canReach(USUAL.nameServer, LOOK_MS))) {
    return undefined;
  }
  const found: GivenAddress = (await canReach(USUAL.proxy, LOOK_MS)) ? USUAL : { nameServer: USUAL.nameServer };
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: vscode.l10n.t('What listens on this machine'),
        description: [found.nameServer, found.proxy].filter(Boolean).join(', '),
        address: found,
      },
      { label: vscode.l10n.t('Another address...'), address: undefined },
    ],
    { title: vscode.l10n.t('Connect to a Running RocketMQ') },
  );
  if (picked === undefined) {
    throw new vscode.CancellationError();
  }
  return picked.address;
}

async function typeAddress(last: GivenAddress | undefined): Promise<GivenAddress | undefined> {
  const title = vscode.l10n.t('Connect to a Running RocketMQ');
  const wrong = vscode.l10n.t('An address is a host and a port: 192.168.1.5:9876. Several have ";" between them.');
  const nameServer = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Address of the NameServer'),
    value: last?.nameServer ?? USUAL.nameServer,
    validateInput: (text) => (readEndpoints(text) === undefined ? wrong : undefined),
  });
  if (nameServer === undefined) {
    return undefined;
  }
  const proxy = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t(
      'gRPC address of the proxy. Leave it empty if there is none: then nothing can be sent or received from the editor.',
    ),
    value: last?.proxy ?? '',
    validateInput: (text) => (text.trim() !== '' && readEndpoints(text)?.length !== 1 ? wrong : undefined),
  });
  if (proxy === undefined) {
    return undefined;
  }
  const [endpoint] = readEndpoints(proxy) ?? [];
  return {
    nameServer: (readEndpoints(nameServer) ?? []).join(';'),
    ...(endpoint === undefined ? {} : { proxy: endpoint }),
  };
}

async function confirm({ nameServer, proxy }: GivenAddress): Promise<boolean> {
  const all = [...nameServer.split(';'), ...(proxy === undefined ? [] : [proxy])];
  const connect = vscode.l10n.t('Connect');
  const detail = all.every((one) => isLoopback(one))
    ? vscode.l10n.t('It is on this machine. It is not stopped with the lab, and nothing of it is deleted.')
    : vscode.l10n.t(
        'This is not your machine: others may work with it. What you create, send and receive from the editor happens there, and messages that you receive in a group are gone for the other members of that group.',
      );
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Connect the lab to {0}?', all.join(', ')),
    { modal: true, detail },
    connect,
  );
  return answer === connect;
}
