export { default } from '../../search/browser';
