/** Pages and their blocks, as the helpdesk's content API answers them. */
export * as Api from './cms.api';
/** From the API's blocks to those that O2S shows. */
export * as BlocksMapper from './cms.blocks.mapper';
/** From the API's pages and entries to the framework's. */
export * as Mapper from './cms.mapper';
/** Reads what the host hands to the service: ids, slugs, filters and locale. */
export * as Query from './cms.query';
/** Header, footer and screens, as the helpdesk's content API answers them. */
export * as ScreensApi from './cms.screens.api';
/** From the API's header, footer and screens to the framework's. */
export * as ScreensMapper from './cms.screens.mapper';
export { CmsService as Service } from './cms.service';
