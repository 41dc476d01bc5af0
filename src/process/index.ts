export { runNode, type NodeRun } from './run-node';
