/** The texts between the holes of a pattern. */
export function fragments(pattern: string): string[];

/** A source file with texts that are split over lines or joined by `+` put together, and quotes unescaped. */
export function writtenTexts(source: string): string;
