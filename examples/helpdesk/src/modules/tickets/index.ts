export * as Api from './tickets.api';
export * as Body from './tickets.body';
export * as Mapper from './tickets.mapper';
export * as Query from './tickets.query';
export { TicketsService as Service } from './tickets.service';
