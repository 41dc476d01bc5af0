import type { Person } from '../graphql/tickets.schemas';
import type { Role } from './tokens';

/** The person behind each token. */
export const PEOPLE: Readonly<Record<Role, Person>> = {
    agent: { name: 'Ada Nowak', email: 'ada.nowak@example.com', avatarUrl: 'https://example.com/avatars/ada.png' },
    reader: { name: 'Jonas Weber', email: 'jonas.weber@example.com', avatarUrl: null },
};
