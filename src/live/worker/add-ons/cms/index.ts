export { CMS_PACK } from './cms-pack';
