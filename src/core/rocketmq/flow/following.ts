/** Following names through a project: a chunk of its own, loaded when the map is first asked for. */
export { FlowProject } from './flowProject';
export { mergeMaps } from './mergeMaps';
export { readMap } from './readMap';
