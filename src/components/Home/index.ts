export { default as Entrances } from './Entrances';
export { default as HowItFits } from './HowItFits';
export { default as Provenance } from './Provenance';
