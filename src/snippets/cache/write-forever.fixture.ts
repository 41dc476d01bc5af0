import { createStore } from './store';

/** Saves a large value again and again until it is killed, and says so once the first is on disk. */
const [file = '', version = ''] = process.argv.slice(2);
const store = createStore(file, version);
for (let saves = 1; ; saves++) {
  store.set('saves', saves);
  store.set('text', `${saves} `.repeat(100_000));
  store.save();
  if (saves === 1) process.stdout.write('saved');
}
