/** From the notifications in source to the answers that the framework asks for. */
export * as Mapper from './notifications.mapper';
export { NotificationsService as Service } from './notifications.service';
