import { javaGrpc } from './javaGrpc';
import { javaRemoting } from './javaRemoting';
import type { ApiGroup } from './model';
import { springBoot } from './springBoot';
import { springBootV5 } from './springBootV5';
import { springCloudStream } from './springCloudStream';

/** The client libraries whose code is recognised. */
export const API_GROUPS: readonly ApiGroup[] = [javaRemoting, javaGrpc, springBoot, springBootV5, springCloudStream];
