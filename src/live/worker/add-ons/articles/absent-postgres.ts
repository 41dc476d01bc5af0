/**
 * Stands in for `pg` and for Drizzle over it: no server can be reached from a page, and no example here asks for one.
 *
 * @module
 */
function refuse(): never {
  throw new Error('No PostgreSQL server can be reached from a page');
}

export class Client {
  constructor() {
    refuse();
  }
}

export { Client as Pool, refuse as drizzle, refuse as migrate };
