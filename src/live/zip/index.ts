export { zipDownload, type ZipOrder } from './zip-download';
