/** Maps the tickets in the source to the framework's responses. */
export * as Mapper from './tickets.mapper';
export { TicketsService as Service } from './tickets.service';
