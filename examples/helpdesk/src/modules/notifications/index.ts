export * as Api from './notifications.api';
export * as Mapper from './notifications.mapper';
export * as Query from './notifications.query';
export { NotificationsService as Service } from './notifications.service';
