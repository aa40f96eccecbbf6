import type * as vscode from 'vscode';
import type { Credentials } from '../../core/lab/aclSettings';
import { newSecret } from '../../lab/newSecret';

const KEY = 'lab.acl.secretKey';
/** The name of the first user; only its password is a secret. */
const USER = 'rocketmq-guide';

/** The first user of the profile `acl`: made once, kept in the editor's secret storage. */
export class LabSecrets {
  constructor(private readonly _secrets: vscode.SecretStorage) {}

  /** Makes a password when there is none. Data that knows another one would refuse it: see `forget`. */
  async credentials(): Promise<Credentials> {
    const kept = await this._secrets.get(KEY);
    if (kept !== undefined) {
      return { accessKey: USER, secretKey: kept };
    }
    const secretKey = newSecret();
    await this._secrets.store(KEY, secretKey);
    return { accessKey: USER, secretKey };
  }

  /** With the data of the lab goes its first user. */
  async forget(): Promise<void> {
    await this._secrets.delete(KEY);
  }
}
