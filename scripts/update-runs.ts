import path from 'node:path';
import { runRecorder } from '../src/evidence/recordings/run-recorder';

// Records every planned request again and removes recordings without a plan. Read the difference before you commit it: the
// guides show it.
process.exitCode = runRecorder(path.resolve(__dirname, '..'), true) ? 0 : 1;
