/** The page that lists all rules; `rule:<id>` is the page of one. */
export const ALL_RULES = 'rule:all';
