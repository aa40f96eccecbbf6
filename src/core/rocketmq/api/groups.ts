import { goGrpc } from './goGrpc';
import { goRemoting } from './goRemoting';
import { javaGrpc } from './javaGrpc';
import { javaRemoting } from './javaRemoting';
import type { ApiGroup } from './model';
import { nodejs } from './nodejs';
import { pythonGrpc } from './pythonGrpc';
import { pythonLegacy } from './pythonLegacy';
import { springBoot } from './springBoot';
import { springBootV5 } from './springBootV5';
import { springCloudStream } from './springCloudStream';

/** The client libraries whose code is recognised. */
export const API_GROUPS: readonly ApiGroup[] = [
  javaRemoting,
  javaGrpc,
  springBoot,
  springBootV5,
  springCloudStream,
  goRemoting,
  goGrpc,
  pythonGrpc,
  pythonLegacy,
  nodejs,
];
