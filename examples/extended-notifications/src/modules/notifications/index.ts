// #region index
export { ExtendedNotificationsController as Controller } from './notifications.controller';
export * as Mapper from './notifications.mapper';
export * as Model from './notifications.model';
export * as Request from './notifications.request';
export { ExtendedNotificationsService as Service } from './notifications.service';
// #endregion index
