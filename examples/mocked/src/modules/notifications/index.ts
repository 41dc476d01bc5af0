/** Maps the notifications in the source to the framework's responses. */
export * as Mapper from './notifications.mapper';
export { NotificationsService as Service } from './notifications.service';
