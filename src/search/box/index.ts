export { default } from './SearchBox';
