export { checkCommands, type CommandMistake, type World } from './check-commands';
