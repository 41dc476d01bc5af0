/** From rows of the database to the framework's articles and categories. */
export * as Mapper from './articles.mapper';
/** Reads what the host hands to the service: filters, pages, sorting and locale. */
export * as Query from './articles.query';
export { ArticlesDatabaseModule as DatabaseModule, ArticlesRepository as Repository } from './articles.repository';
/** Rows of the database, as the repository answers them. */
export * as Rows from './articles.rows';
/** What an article's text is made of, as the database keeps it. */
export * as Sections from './articles.sections';
export { ArticlesService as Service } from './articles.service';
