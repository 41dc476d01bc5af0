/** Tickets, as the helpdesk's GraphQL API answers them. */
export * as Api from './tickets.api';
/** Reads the body of a request that creates a ticket. */
export * as Body from './tickets.body';
/** From the API's tickets to the framework's. */
export * as Mapper from './tickets.mapper';
/** Reads the filters, pages and sorting that the host hands to the service. */
export * as Query from './tickets.query';
export { TicketsService as Service } from './tickets.service';
