export * as Api from './cms.api';
export * as BlocksMapper from './cms.blocks.mapper';
export * as Mapper from './cms.mapper';
export * as Query from './cms.query';
export * as ScreensApi from './cms.screens.api';
export * as ScreensMapper from './cms.screens.mapper';
export { CmsService as Service } from './cms.service';
