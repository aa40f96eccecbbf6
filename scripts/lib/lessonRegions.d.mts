/**
 * The regions that a lesson names: in the opening line of a fence (` ```code region=<path>#<name> `) and as the
 * solution of an exercise (`::: exercise {#id kind=own-code solution=<path>#<name>}`). What stands inside a fence is
 * text and names nothing. `line` is 1-based, `reference` is not checked.
 */
export function lessonRegions(markdown: string): { readonly line: number; readonly reference: string }[];
