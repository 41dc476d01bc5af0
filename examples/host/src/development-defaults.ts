import type { Composition } from './composition';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Selects the development defaults of `npm run host`, so that it works with `npm run backend` without any setup.
 * Either all of them apply or none, because a public token must not reach your own helpdesk. In production there are no
 * defaults, so an integration reports its missing variables.
 *
 * @param environment - the environment of the process, including the `.env` file
 * @returns names and values to set; none if one of the names is already set
 */
export function developmentDefaults(
    { developmentDefaults: defaults = {} }: Composition,
    environment: Environment,
): readonly (readonly [name: string, value: string])[] {
    const isConfigured = Object.keys(defaults).some((name) => environment[name]);
    return isConfigured || environment['NODE_ENV'] === 'production' ? [] : Object.entries(defaults);
}
