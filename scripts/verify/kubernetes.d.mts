export declare const kubernetes: {
  families(codeRoot: string): { name: string; folder: string }[];
  /** Problems by family; a family without any is not in it. */
  check(families: readonly { name: string; folder: string }[]): Promise<Map<string, string[]>>;
};
