/** Following names through a project: a chunk of its own, loaded when the map is first asked for. */
export { FlowProject } from './flowProject';
export { mergeMaps, readMap } from './mapFile';
