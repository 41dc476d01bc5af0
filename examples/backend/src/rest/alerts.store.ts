import { seedAlerts } from '../seed/alerts';
import type { Alert, AlertQuery } from './alerts.schemas';

type OrderField = 'created_ts' | 'changed_ts' | 'severity';

/** Stores the alerts of one running helpdesk in memory. */
export interface AlertStore {
    /** Returns one page of the matching alerts and the total number of matches. */
    list(query: AlertQuery): { readonly items: readonly Alert[]; readonly total: number };
    /** Returns `undefined` if no alert has this id. */
    get(id: string): Alert | undefined;
    /** Changes the state and the time of change; returns `false` if no alert has this id. */
    setState(id: string, state: Alert['state']): boolean;
}

/**
 * Creates a store with the seed.
 *
 * @param now - returns the time of a change, in milliseconds since the epoch
 */
export function createAlertStore(now: () => number): AlertStore {
    const alerts = new Map(seedAlerts().map((alert) => [alert.alert_id, alert]));

    return {
        list(query) {
            const matching = [...alerts.values()].filter((alert) => matches(alert, query)).sort(byOrder(query.order));
            return { items: matching.slice(query.start, query.start + query.count), total: matching.length };
        },
        get: (id) => alerts.get(id),
        setState(id, state) {
            const alert = alerts.get(id);
            if (!alert) {
                return false;
            }
            alerts.set(id, { ...alert, state, changed_ts: Math.floor(now() / 1000) });
            return true;
        },
    };
}

function matches(alert: Alert, query: AlertQuery): boolean {
    return (
        (query.category === undefined || alert.category === query.category) &&
        (query.severity === undefined || alert.severity === query.severity) &&
        (query.state === undefined || alert.state === query.state) &&
        (query.created_from === undefined || alert.created_ts >= query.created_from) &&
        (query.created_to === undefined || alert.created_ts <= query.created_to)
    );
}

/** Sorts equal alerts by id, so that pages never overlap. */
function byOrder(order: AlertQuery['order']): (a: Alert, b: Alert) => number {
    const descending = order.startsWith('-');
    const field = order.replace('-', '') as OrderField;
    return (a, b) =>
        (descending ? b[field] - a[field] : a[field] - b[field]) || a.alert_id.localeCompare(b.alert_id, 'en');
}
