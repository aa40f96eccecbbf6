import { go } from './go.mjs';
import { kubernetes } from './kubernetes.mjs';
import { maven } from './maven.mjs';
import { nodejs } from './nodejs.mjs';
import { operations } from './operations.mjs';
import { python } from './python.mjs';
import { ruleFixes } from './ruleFixes.mjs';

/**
 * How families are checked. A kind is an object with
 *
 *   families(codeRoot)        [{ name, folder }]: name is the path of the folder below lessons/code
 *   tool(families)            { version } or { missing: 'what has to be installed' }
 *   inputs(codeRoot, family)  files and folders, beside the family's own folder, that a result depends on
 *   check(families, context)  Map of family name to problems (texts); all families at once, since one start of a
 *                             build tool costs more than the work. Each family has `snippets: [{ snippet, region }]`.
 */
export const kinds = [maven, ruleFixes, go, python, nodejs, kubernetes, operations];
