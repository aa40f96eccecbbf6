import { attributeOf, lastName } from '../facts/consumerFacts';
import type { FileRule } from '../model';

/**
 * A listener cannot be orderly and broadcasting: the application does not start ("Bean annotation definition in
 * @RocketMQMessageListener is not valid").
 * Source: DefaultRocketMQListenerContainer, ListenerContainerConfiguration#validate (BeanDefinitionValidationException).
 */
export const orderlyBroadcasting: FileRule = {
  id: 'orderly-broadcasting',
  check(file, report) {
    for (const annotation of file.annotations('RocketMQMessageListener')) {
      const mode = attributeOf(annotation, 'consumeMode');
      const model = attributeOf(annotation, 'messageModel');
      if (
        mode === undefined ||
        model === undefined ||
        lastName(mode) !== 'ORDERLY' ||
        lastName(model) !== 'BROADCASTING'
      ) {
        continue;
      }
      report(model, {
        fixes: [
          {
            title: 'clustering',
            chosen: true,
            edits: [file.edit(model, file.textOf(model).replace('BROADCASTING', 'CLUSTERING'))],
          },
          {
            title: 'concurrently',
            chosen: true,
            edits: [file.edit(mode, file.textOf(mode).replace('ORDERLY', 'CONCURRENTLY'))],
          },
        ],
      });
    }
  },
};
