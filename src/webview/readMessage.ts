import { isRecord } from '../core/util/isRecord';
import type { PagePlaces, PageProgress, PageSources, PageState, SavedPage, ToPage } from '../protocol/lessonMessages';

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isIndexes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((each) => Number.isInteger(each) && (each as number) >= 0);
const isOptional = (value: unknown, accepts: (value: unknown) => boolean) => value === undefined || accepts(value);

/** Undefined for everything that is no message of the host: other scripts may post to the window too. */
export function readMessage(value: unknown): ToPage | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const sound = (() => {
    switch (value['kind']) {
      case 'page':
        return isText(value['html']) && isText(value['language']) && isState(value['state']);
      case 'state':
        return isState(value['state']);
      case 'progress':
        return isProgress(value['progress']);
      case 'places':
        return isPlaces(value['places']);
      case 'sources':
        return isSources(value['sources']);
      case 'tabs':
        return isTexts(value['tabs']);
      case 'goTo':
        return isText(value['section']);
      case 'evidence':
        return isText(value['exercise']) && isText(value['verdict']) && isTexts(value['lines']);
      case 'say':
        return isText(value['text']);
      case 'askReport':
        return true;
      default:
        return false;
    }
  })();
  return sound ? (value as unknown as ToPage) : undefined;
}

/** What `getState` gave back; undefined when it is of an older form or none of ours. */
export function readSaved(value: unknown): SavedPage | undefined {
  const sound =
    isRecord(value) &&
    value['version'] === 1 &&
    Number.isInteger(value['page']) &&
    isText(value['address']) &&
    isText(value['section']) &&
    typeof value['scroll'] === 'number' &&
    isRecord(value['chosen']) &&
    Object.values(value['chosen']).every(isIndexes) &&
    isRecord(value['guesses']) &&
    Object.values(value['guesses']).every(isText);
  return sound ? (value as unknown as SavedPage) : undefined;
}

function isState(value: unknown): value is PageState {
  return (
    isRecord(value) &&
    Number.isInteger(value['page']) &&
    isText(value['address']) &&
    isOptional(value['section'], isText) &&
    isTexts(value['tabs']) &&
    isOptional(value['progress'], isProgress) &&
    isOptional(value['places'], isPlaces) &&
    isOptional(value['sources'], isSources) &&
    isRecord(value['strings']) &&
    Object.values(value['strings']).every(isText)
  );
}

function isProgress(value: unknown): value is PageProgress {
  return (
    isRecord(value) &&
    typeof value['done'] === 'boolean' &&
    isTexts(value['read']) &&
    isTexts(value['exercises']) &&
    isText(value['note']) &&
    isRecord(value['predictions']) &&
    Object.values(value['predictions']).every(isText) &&
    isRecord(value['answers']) &&
    Object.values(value['answers']).every(
      (answer) => isRecord(answer) && isIndexes(answer['chosen']) && typeof answer['passed'] === 'boolean',
    )
  );
}

function isSources(value: unknown): value is PageSources {
  return isRecord(value) && isTexts(value['names']) && isText(value['label']);
}

function isPlaces(value: unknown): value is PagePlaces {
  return (
    isRecord(value) &&
    Number.isInteger(value['list']) &&
    Number.isInteger(value['more']) &&
    ['no-folder', 'indexing', 'ready'].includes(value['state'] as string) &&
    Array.isArray(value['places']) &&
    value['places'].every(
      (place) => isRecord(place) && isText(place['path']) && isText(place['text']) && Number.isInteger(place['line']),
    )
  );
}
