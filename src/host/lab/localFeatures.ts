// The chunk of the lab: everything that needs Node.
export { LabDesk } from './labDesk';
export { labCommands } from './labCommands';
export { LocalLab } from './localLab';
