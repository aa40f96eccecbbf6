/** What of a language must be known to step over comments and strings without parsing. */
export interface Lexis {
  readonly lineComments: readonly string[];
  readonly blockComment: readonly [open: string, close: string] | undefined;
  /** Characters that open and close a string on one line, with `\` escapes. */
  readonly quotes: string;
  /** Strings over several lines, closed by the same mark: `"""`. */
  readonly longQuotes: readonly string[];
  /**
   * A string that is not closed on its line is one that somebody is typing. The grammar would look for its end in the lines
   * below and lose what stands there: set where nothing else of the language is written like a quote.
   */
  readonly closesStrings?: boolean;
}
