/** Maps rows of the database to the framework's articles and categories. */
export * as Mapper from './articles.mapper';
/** Reads the request parameters of the service: filters, pages, sorting and locale. */
export * as Query from './articles.query';
export { ArticlesDatabaseModule as DatabaseModule, ArticlesRepository as Repository } from './articles.repository';
/** Defines the rows that the repository returns. */
export * as Rows from './articles.rows';
/** Defines the sections of an article in the database. */
export * as Sections from './articles.sections';
export { ArticlesService as Service } from './articles.service';
