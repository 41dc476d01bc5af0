import type { Composition } from './composition';

/**
 * Picks the development defaults of the variables that are not set, so that `npm run host` works beside
 * `npm run backend` without any set-up. In production there are none: an integration then names what it lacks.
 *
 * @param environment - the process' environment, the `.env` file included
 * @returns names and values still to be set
 */
export function developmentDefaults(
    composition: Composition,
    environment: Readonly<Record<string, string | undefined>>,
): readonly (readonly [name: string, value: string])[] {
    if (environment['NODE_ENV'] === 'production') {
        return [];
    }
    return Object.entries(composition.developmentDefaults ?? {}).filter(([name]) => !environment[name]);
}
