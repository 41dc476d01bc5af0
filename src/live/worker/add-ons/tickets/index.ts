export { TICKETS_PACK } from './tickets-pack';
