export { DOCUMENTS_PACK } from './documents-pack';
