export * as Notifications from './notifications';
export * as Tickets from './tickets';
