export * as Mapper from './notifications.mapper';
export { NotificationsService as Service } from './notifications.service';
