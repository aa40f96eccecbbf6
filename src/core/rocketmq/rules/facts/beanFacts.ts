import type { UnregisteredFact } from '../projectFactsOfRules';
import type { RuleFile } from '../ruleFile';
import { nameSpan } from '../spans';

/** Annotations that certainly make no bean. Any other may be made of one that does. */
const NO_BEAN = new Set([
  'RocketMQMessageListener',
  'Slf4j',
  'Log4j2',
  'Log',
  'Data',
  'RequiredArgsConstructor',
  'AllArgsConstructor',
  'NoArgsConstructor',
  'Getter',
  'Setter',
  'SuppressWarnings',
  'Deprecated',
  'Order',
  'Lazy',
  'Profile',
  'RefreshScope',
  'Transactional',
]);

/** Annotated listeners of the classic starter that their own file does not make beans. */
export function unregisteredListeners(file: RuleFile, packageName: string): UnregisteredFact[] {
  if (file.isTest) {
    return [];
  }
  return file.annotations('RocketMQMessageListener').flatMap((annotation): UnregisteredFact[] => {
    const type = annotation.parent;
    const isSpring = file.sitesAt(annotation)[0]?.api.startsWith('spring-boot/') === true;
    if (type?.kind !== 'type' || !isSpring) {
      return [];
    }
    const mayBeBean =
      type.annotations.some(({ name }) => !NO_BEAN.has(name)) ||
      type.modifiers.includes('abstract') ||
      type.interface ||
      type.parent !== undefined ||
      file.all('creation').some((creation) => creation.type.name === type.name);
    if (mayBeBean) {
      return [];
    }
    const added = file.importOf('org.springframework.stereotype.Component');
    const place = { start: annotation.start, end: annotation.start };
    const edit = file.edit(place, `@Component${file.newline}${file.indentAt(annotation.start)}`);
    return [
      {
        name: type.name,
        type: packageName === '' ? type.name : `${packageName}.${type.name}`,
        range: file.range(nameSpan(annotation)),
        fixes: added === undefined ? [] : [{ title: 'default', edits: [added, edit] }],
      },
    ];
  });
}

/** What a file with bean methods or imports of beans makes or names. */
export function beanNames(file: RuleFile): string[] {
  if (!/@(?:Bean|Import)\b/.test(file.text)) {
    return [];
  }
  const created = file.all('creation').map(({ type }) => type.name);
  const named = file.all('class').map(({ type }) => type?.name ?? '');
  const given = file
    .all('method')
    .flatMap(({ annotations, result }) =>
      annotations.some(({ name }) => name === 'Bean') ? [result?.name ?? ''] : [],
    );
  return [...new Set([...created, ...named, ...given])].filter((name) => name !== '').sort();
}
