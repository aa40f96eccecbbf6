// The chunk of the lab: everything that needs Node.
export { labCommands } from './labCommands';
export { LocalLab } from './localLab';
