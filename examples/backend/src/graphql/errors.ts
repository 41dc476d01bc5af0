import { GraphQLError } from 'graphql';
import { z } from 'zod';

/** What `extensions.code` of an error can be. */
export type ErrorCode = 'BAD_USER_INPUT' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'UNAVAILABLE' | 'INTERNAL';

/** Makes an error in the helpdesk's form: a message for people, a code for programs. */
export function createError(code: ErrorCode, message: string, extensions: object = {}): GraphQLError {
    return new GraphQLError(message, { extensions: { code, ...extensions } });
}

/**
 * Checks arguments of a field.
 *
 * @throws `GraphQLError` with the code `BAD_USER_INPUT` and the paths of the wrong arguments in `extensions.arguments`
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
 * Formats an error for the answer. What a resolver threw unplanned may tell of the inside: only its place gets out.
 */
export function formatError(error: Readonly<GraphQLError | Error>): GraphQLError {
    if (error instanceof GraphQLError && (error.originalError === undefined || error.extensions['code'])) {
        return error;
    }
    const place = error instanceof GraphQLError ? { path: error.path, nodes: error.nodes } : {};
    return new GraphQLError('The helpdesk failed.', { ...place, extensions: { code: 'INTERNAL' } });
}
