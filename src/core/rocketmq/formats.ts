/**
 * Readers of configuration and build files: with the libraries for YAML, XML and TOML they are a chunk of their own,
 * loaded by the first such file.
 */
export { carriedSections, mayCarry } from './configuration/carriedSections';
export { readContainers } from './configuration/containers';
export { xmlBeans } from './configuration/xmlBeans';
export { yamlEntries } from './configuration/yamlEntries';
export { findDependencies } from './dependencies/findDependencies';
