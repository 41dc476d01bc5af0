export * as Mapper from './tickets.mapper';
export { TicketsService as Service } from './tickets.service';
