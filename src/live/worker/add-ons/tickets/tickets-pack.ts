import * as tada from 'gql.tada';
import * as graphql from 'graphql';
import * as graphqlRequest from 'graphql-request';
import schema from '../../../../../examples/backend/graphql/helpdesk.graphql?raw';
import { createGraphqlRouter } from '../../../../../examples/backend/src/graphql/graphql.router';
import { createTicketStore } from '../../../../../examples/backend/src/graphql/tickets.store';
import type { Pack } from '../../runtime';
import { files } from '../../shims/fs';
import { toMount } from '../to-mount';

files.set('helpdesk.graphql', schema);

/** What tickets need: GraphQL on both sides. */
export const TICKETS_PACK: Pack = {
  packages: { 'gql.tada': tada, graphql, 'graphql-request': graphqlRequest },
  createMounts: () => [toMount('/graphql', createGraphqlRouter(createTicketStore(Date.now), '/files'))],
};
