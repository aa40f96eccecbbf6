import * as vscode from 'vscode';
import { DIAGNOSIS_ADDRESS, readAddresses } from '../../core/lab/diagnosisAddress';
import type { CheckResult, DiagnosisAdmin, DiagnosisTarget } from '../../core/lab/diagnosisModel';
import { namedTargets } from '../../core/lab/diagnosisTargets';
import type { LabConnection } from '../../core/lab/model';
import type { Topology } from '../../core/rocketmq/flowModel';
import type { ProjectIndex } from '../../core/rocketmq/projectModel';
import type { Settings } from '../platform/settings';

export interface DiagnosisRecord {
  /** What was looked at, for reading. */
  readonly target: string;
  readonly results: readonly CheckResult[];
}

export interface DiagnosisDeps {
  readonly settings: Settings;
  readonly index: ProjectIndex;
  readonly topology: () => Promise<Topology>;
  /** Of a lab that runs; undefined where none does. */
  readonly connection: () => Promise<LabConnection | undefined>;
  /** Administration of what is diagnosed; undefined where there is nothing to run it on. */
  readonly admin: (target: DiagnosisTarget) => Promise<DiagnosisAdmin | undefined>;
  readonly show: (record: DiagnosisRecord) => void;
  readonly openPage: (address: string) => Promise<void>;
}

/** "Diagnose": asks what to look at, looks, and shows the page. Nobody is contacted before the user said so. */
export class Diagnosis {
  constructor(private readonly _deps: DiagnosisDeps) {}

  async run(): Promise<void> {
    const target = await this._choose();
    if (target === undefined) {
      return;
    }
    const { settings, index } = this._deps;
    const [{ diagnose, expectationsOf, CHECK_NAMES, diagnosisProbe }, topology] = await Promise.all([
      import('./diagnosisFeatures'),
      this._deps.topology(),
    ]);
    const results = await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Diagnosing {0}', addressOf(target)),
        cancellable: true,
      },
      async (progress, token) => {
        const found = await diagnose({
          target,
          project: expectationsOf(topology, index.summary().clients),
          probe: diagnosisProbe({ javaHome: settings.lab.javaHome, admin: () => this._deps.admin(target) }),
          onCheck: (check) => progress.report({ message: CHECK_NAMES[check][settings.locale] }),
          cancelled: () => token.isCancellationRequested,
        });
        return token.isCancellationRequested ? undefined : found;
      },
    );
    if (results !== undefined) {
      this._deps.show({ target: addressOf(target), results });
      await this._deps.openPage(DIAGNOSIS_ADDRESS);
    }
  }

  /** The running lab, an address of the project or one that is typed; the latter two only after a confirmation. */
  private async _choose(): Promise<DiagnosisTarget | undefined> {
    const { index } = this._deps;
    const [connection] = await Promise.all([this._deps.connection(), index.ensure()]);
    const named = namedTargets(index.places(['config-namesrv']));
    const own =
      connection === undefined
        ? []
        : [
            {
              label: vscode.l10n.t('The lab'),
              description: connection.nameServer,
              target: targetOf(connection),
              given: connection.kind === 'given',
            },
          ];
    const items = [
      ...own,
      ...named.map(({ target, address, path, line }) => ({
        label: address,
        description: `${path}:${line}`,
        target,
        given: true,
      })),
      { label: vscode.l10n.t('Another address...'), description: '', target: undefined, given: true },
    ];
    const picked =
      items.length === 1
        ? items[0]
        : await vscode.window.showQuickPick(items, { title: vscode.l10n.t('What should be diagnosed?') });
    if (picked === undefined) {
      return undefined;
    }
    const target = picked.target ?? (await typedTarget());
    // What the user just typed and what the user started need no second question.
    return target !== undefined && picked.target !== undefined && picked.given && !(await confirmed(target))
      ? undefined
      : target;
  }
}

function targetOf({ kind, nameServer, proxy }: LabConnection): DiagnosisTarget {
  return { kind: kind === 'own' ? 'lab' : 'given', nameServer, ...(proxy === undefined ? {} : { proxy }) };
}

function addressOf({ nameServer, proxy }: DiagnosisTarget): string {
  return [nameServer, proxy].filter((address) => address !== undefined).join(' · ');
}

async function typedTarget(): Promise<DiagnosisTarget | undefined> {
  const address = await vscode.window.showInputBox({
    title: vscode.l10n.t('Address of a NameServer or a proxy'),
    prompt: vscode.l10n.t(
      'It is contacted when you press Enter: connections to it and to the brokers it names. Nothing is sent or changed.',
    ),
    placeHolder: '127.0.0.1:9876',
  });
  if (address === undefined || address.trim() === '') {
    return undefined;
  }
  const grpc = readAddresses(address).some(({ port }) => port === 8081);
  return { kind: 'given', ...(grpc ? { proxy: address.trim() } : { nameServer: address.trim() }) };
}

async function confirmed(target: DiagnosisTarget): Promise<boolean> {
  const go = vscode.l10n.t('Diagnose');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Contact {0}?', addressOf(target)),
    {
      modal: true,
      detail: vscode.l10n.t(
        'RocketMQ Guide opens connections to it and to the brokers it names, and asks which brokers, topics and groups there are. Nothing is sent or changed.',
      ),
    },
    go,
  );
  return chosen === go;
}
