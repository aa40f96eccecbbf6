import { createRequire } from 'node:module';
import * as path from 'node:path';
import { Catalogue, type ConfigurationData } from '../../../core/rocketmq/configuration/catalogue';

interface Compiler {
  readonly readConfiguration: (root: string) => ConfigurationData;
}

const { readConfiguration } = createRequire(__filename)('../../../../scripts/lib/configuration.cjs') as Compiler;

/** The catalogue and the explanations as the build joins them. */
export const data = readConfiguration(path.join(__dirname, '../../../..'));
export const catalogue = new Catalogue(data);
