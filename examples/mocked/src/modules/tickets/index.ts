/** From the tickets in source to the answers that the framework asks for. */
export * as Mapper from './tickets.mapper';
export { TicketsService as Service } from './tickets.service';
