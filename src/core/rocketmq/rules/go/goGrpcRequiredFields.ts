import type { CreationCode } from '../../../syntax/code/model';
import type { FileRule, Fix, TextEdit } from '../model';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

const ROOT = 'github.com/apache/rocketmq-clients/golang/v5';
const CREDENTIALS = `${ROOT}/credentials`;

/**
 * The configuration of the 5.x Go client is validated when a client is made: an endpoint and credentials have to be
 * there, empty ones where the server asks for none.
 * Source: rocketmq-clients/golang/v5 config.go (`validate:"required"`).
 */
export const goGrpcRequiredFields: FileRule = {
  id: 'go-grpc-required-fields',
  languages: ['go'],
  check(file, report) {
    for (const creation of file.all('creation')) {
      const [alias = '', name] = creation.type.name.split('.');
      const module = file.module(alias);
      if (name !== 'Config' || (module !== ROOT && module !== 'github.com/apache/rocketmq-clients/golang')) {
        continue;
      }
      const given = new Set(creation.arguments.map((field) => (field.kind === 'attribute' ? field.name : '')));
      const missing = ['Endpoint', 'Credentials'].find((field) => !given.has(field));
      // Without names all fields are there. What is kept may be filled in later.
      const isPlain = given.size > 0 && !given.has('');
      if (isPlain && missing !== undefined && isFinished(file, creation)) {
        report(nameSpan(creation), {
          values: { field: missing },
          fixes: missing === 'Credentials' ? fixes(file, creation) : [],
        });
      }
    }
  },
};

/** It goes into the making of a client as it stands. */
function isFinished(file: RuleFile, creation: CreationCode): boolean {
  const takes = (code: CreationCode['parent']) =>
    code?.kind === 'call' && /^New\w*(?:Producer|Consumer)$/.test(code.name);
  if (takes(creation.parent)) {
    return true;
  }
  const variable = file.keeper(creation);
  const uses = variable?.kind === 'declare' ? file.uses(variable) : [];
  return uses.length > 0 && uses.every((use) => takes(use.parent));
}

function fixes(file: RuleFile, creation: CreationCode): Fix[] {
  const last = creation.arguments.at(-1);
  const known = file.aliasOf(CREDENTIALS);
  const imported = known === undefined ? importEdit(file) : [];
  if (last === undefined || imported === undefined) {
    return [];
  }
  const field = `Credentials: &${known ?? 'credentials'}.SessionCredentials{}`;
  const isOwnLine = file.text.slice(creation.nameStart, last.start).includes('\n');
  const before = isOwnLine ? `,${file.newline}${file.indentAt(last.start)}` : ', ';
  const edit = file.edit({ start: last.end, end: last.end }, before + field);
  return [{ title: 'default', edits: [...imported, edit] }];
}

/** Below the import of the client. */
function importEdit(file: RuleFile): readonly TextEdit[] | undefined {
  const line = /^([ \t]*)(import )?(?:\w+ )?"github\.com\/apache\/rocketmq-clients\/golang\/v5"[ \t]*\r?\n/m.exec(
    file.text,
  );
  if (line === null) {
    return undefined;
  }
  const at = line.index + line[0].length;
  return [file.edit({ start: at, end: at }, `${line[1]}${line[2] ?? ''}"${CREDENTIALS}"${file.newline}`)];
}
