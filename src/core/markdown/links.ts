/** Where a link of a lesson leads. Nothing else is a link: `command:`, `javascript:`, `http:` and relative ones are not. */
export type LinkTarget =
  /** `https:` or `mailto:`, opened by the editor outside. */
  | { readonly kind: 'external'; readonly url: string }
  /** `#id`: a section, question, exercise or card of the same lesson. */
  | { readonly kind: 'here'; readonly id: string }
  /** `lesson:<id>` or `lesson:<id>#<section>`. */
  | { readonly kind: 'lesson'; readonly lesson: string; readonly section?: string }
  /** `rule:<id>`. */
  | { readonly kind: 'rule'; readonly rule: string };

/** Ids of lessons, sections, questions, cards and rules. */
export const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;

const EXTERNAL = /^(?:https:\/\/|mailto:)[^\s]+$/i;
const LESSON = /^lesson:([^#]*)(?:#(.*))?$/;
const IMAGE = /^(?:\.\/)?([\w-]+(?:\/[\w-]+)*\.(?:png|svg|jpe?g|gif|webp))$/;

/** Undefined when the address is none that a lesson may contain. */
export function readLink(href: string): LinkTarget | undefined {
  if (EXTERNAL.test(href)) {
    return { kind: 'external', url: href };
  }
  if (href.startsWith('#')) {
    return ID.test(href.slice(1)) ? { kind: 'here', id: href.slice(1) } : undefined;
  }
  if (href.startsWith('rule:')) {
    return ID.test(href.slice(5)) ? { kind: 'rule', rule: href.slice(5) } : undefined;
  }
  const [, lesson = '', section] = LESSON.exec(href) ?? [];
  if (!ID.test(lesson) || (section !== undefined && !ID.test(section))) {
    return undefined;
  }
  return { kind: 'lesson', lesson, section };
}

/** The path of an image below the lesson's own folder, or undefined for any other address. */
export function readImage(src: string): string | undefined {
  return IMAGE.exec(src)?.[1];
}
