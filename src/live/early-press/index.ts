export { NOTE_PRESSES, takeEarlyPress } from './early-press';
