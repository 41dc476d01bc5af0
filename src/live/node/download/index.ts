export { collectDownload } from './collect-download';
