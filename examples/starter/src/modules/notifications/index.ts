export { NotificationsService as Service } from './notifications.service';
