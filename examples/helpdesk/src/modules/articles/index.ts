export * as Mapper from './articles.mapper';
export * as Query from './articles.query';
export { ArticlesDatabaseModule as DatabaseModule, ArticlesRepository as Repository } from './articles.repository';
export * as Rows from './articles.rows';
export * as Sections from './articles.sections';
export { ArticlesService as Service } from './articles.service';
