/** The tree-sitter runtime: 84 KB that nobody needs before a file is parsed, so a chunk of its own. */
export { Edit, Language, Parser } from 'web-tree-sitter';
