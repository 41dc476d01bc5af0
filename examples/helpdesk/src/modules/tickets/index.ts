/** Defines tickets in responses of the helpdesk's GraphQL API. */
export * as Api from './tickets.api';
/** Reads the body of a request that creates a ticket. */
export * as Body from './tickets.body';
/** Maps the API's tickets to the framework's. */
export * as Mapper from './tickets.mapper';
/** Reads the request parameters of the service: filters, pages and sorting. */
export * as Query from './tickets.query';
export { TicketsService as Service } from './tickets.service';
