import { createEngine } from '.';

/** Checks the project in the folder it is given, as a process of its own. */
const { problems, notes } = createEngine({ root: process.argv[2] ?? '' }).check();
console.log(JSON.stringify({ problems: problems.map(({ name }) => name), notes }));
