// All languages but Java, in one chunk: most projects need one of them or none.
export { go } from './go';
export { kotlin } from './kotlin';
export { python } from './python';
export { javascript, typescript } from './script';
