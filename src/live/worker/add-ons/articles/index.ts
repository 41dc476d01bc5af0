export { ARTICLES_PACK } from './articles-pack';
