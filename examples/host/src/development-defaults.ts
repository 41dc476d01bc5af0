import type { Composition } from './composition';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Says which development defaults `npm run host` takes, so that it works beside `npm run backend` without any set-up.
 * They come together or not at all: a token that is public must not go to a helpdesk of your own. In production there
 * are none: an integration then names what it lacks.
 *
 * @param environment - the process' environment, the `.env` file included
 * @returns names and values still to be set; none when one of the names is set already
 */
export function developmentDefaults(
    { developmentDefaults: defaults = {} }: Composition,
    environment: Environment,
): readonly (readonly [name: string, value: string])[] {
    const isConfigured = Object.keys(defaults).some((name) => environment[name]);
    return isConfigured || environment['NODE_ENV'] === 'production' ? [] : Object.entries(defaults);
}
