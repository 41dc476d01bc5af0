import type { Alert } from '../rest/alerts.schemas';
import { cycle } from './cycle';

/** 2025-01-06T08:00:00Z, in seconds: the seed is independent of the current date. */
const FIRST_TS = 1_736_150_400;
const SIX_HOURS = 6 * 60 * 60;

const SUBJECTS = [
    { category: 'ticket-update', headline: 'Your ticket has a new answer', body: 'A technician answered your ticket.' },
    { category: 'invoice-due', headline: 'An invoice is due', body: 'The invoice is due in seven days.' },
    {
        category: 'maintenance',
        headline: 'Planned maintenance',
        body: 'The portal is read-only from 22:00 to 23:00 UTC.',
    },
    { category: 'ticket-update', headline: 'Your ticket was closed', body: 'Open it again if the problem is back.' },
    { category: 'security', headline: 'A new device signed in', body: 'Change your password if this was not you.' },
] as const;

const SEVERITIES = [2, 3, 1, 1, 4] as const;
const STATES = ['new', 'seen', 'done'] as const;

/**
 * Creates the seeded alerts: always the same 30, the oldest first, six hours apart. Every severity and every state
 * occurs. Each call creates new objects, so that one server's changes never reach another.
 */
export function seedAlerts(): Alert[] {
    return Array.from({ length: 30 }, (_, index) => {
        const { category, headline, body } = cycle(SUBJECTS, index);
        const created = FIRST_TS + index * SIX_HOURS;
        const state = cycle(STATES, index);
        return {
            alert_id: `alr-${1001 + index}`,
            headline,
            body,
            category,
            severity: cycle(SEVERITIES, index),
            state,
            created_ts: created,
            changed_ts: state === 'new' ? created : created + 90 * 60,
        };
    });
}
