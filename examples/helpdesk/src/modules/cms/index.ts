/** Defines pages and their blocks in responses of the helpdesk's content API. */
export * as Api from './cms.api';
/** Maps the API's blocks to the blocks of O2S. */
export * as BlocksMapper from './cms.blocks.mapper';
/** Maps the API's pages and entries to the framework's. */
export * as Mapper from './cms.mapper';
/** Reads the request parameters of the service: IDs, slugs, filters and locale. */
export * as Query from './cms.query';
/** Defines header, footer and screens in responses of the helpdesk's content API. */
export * as ScreensApi from './cms.screens.api';
/** Maps the API's header, footer and screens to the framework's. */
export * as ScreensMapper from './cms.screens.mapper';
export { CmsService as Service } from './cms.service';
