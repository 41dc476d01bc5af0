export * as Articles from './articles';
export * as CMS from './cms';
export * as Notifications from './notifications';
export * as Tickets from './tickets';
