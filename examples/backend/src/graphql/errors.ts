import { GraphQLError } from 'graphql';
import { z } from 'zod';

/** The values of `extensions.code` in an error. */
export type ErrorCode = 'BAD_USER_INPUT' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'UNAVAILABLE' | 'INTERNAL';

/** Creates an error in the helpdesk's format: a message for people, a code for programs. */
export function createError(code: ErrorCode, message: string, extensions: object = {}): GraphQLError {
    return new GraphQLError(message, { extensions: { code, ...extensions } });
}

/**
 * Checks the arguments of a field.
 *
 * @throws `GraphQLError` with the code `BAD_USER_INPUT` and the paths of invalid arguments in `extensions.arguments`
 */
export function parseArguments<T>(schema: z.ZodType<T>, value: unknown): T {
    const result = schema.safeParse(value);
    if (!result.success) {
        const paths = result.error.issues.map(({ path }) => path.join('.'));
        throw createError('BAD_USER_INPUT', z.prettifyError(result.error), { arguments: paths });
    }
    return result.data;
}

/**
 * Formats an error for the response. Unexpected errors may expose internals, so only their location is kept.
 */
export function formatError(error: Readonly<GraphQLError | Error>): GraphQLError {
    if (error instanceof GraphQLError && (error.originalError === undefined || error.extensions['code'])) {
        return error;
    }
    const place = error instanceof GraphQLError ? { path: error.path, nodes: error.nodes } : {};
    return new GraphQLError('The helpdesk failed.', { ...place, extensions: { code: 'INTERNAL' } });
}
