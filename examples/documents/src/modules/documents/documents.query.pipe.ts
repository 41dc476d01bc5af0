import { BadRequestException, type PipeTransform } from '@nestjs/common';

import { DOCUMENT_TYPE_VALUES } from './documents.model';
import type { GetDocumentListQuery } from './documents.request';

/**
 * Converts the query of a list to its declared types. A host registers no `ValidationPipe`, so the values arrive as
 * strings. The controller of a custom module includes its own pipe, so no implementation has to convert values.
 */
// #region pipe
export class DocumentListQueryPipe implements PipeTransform<unknown, GetDocumentListQuery> {
    /**
     * @param query - strings, and arrays for repeated names; empty values count as absent
     * @returns `limit` from 1 to 100, by default 20; `offset`, by default 0; `type` if it is set
     * @throws `BadRequestException` with the name of each invalid field, without its value
     */
    transform(query: unknown): GetDocumentListQuery {
        const { limit, offset, type } = Object(query) as Record<string, unknown>;
        const wanted = {
            limit: toNumber(limit, 1, 100, 20),
            offset: toNumber(offset, 0, 1_000_000, 0),
            type: DOCUMENT_TYPE_VALUES.find((known) => known === type),
        };
        const problems = [
            Number.isNaN(wanted.limit) && 'limit: must be a whole number from 1 to 100',
            Number.isNaN(wanted.offset) && 'offset: must be a whole number from 0 to 1000000',
            type && !wanted.type && `type: must be one of ${DOCUMENT_TYPE_VALUES.join(', ')}`,
        ].filter(Boolean);
        if (problems.length > 0) {
            throw new BadRequestException(problems.join('; '));
        }
        return wanted;
    }
}

/** Returns `NaN` unless the value is a number within the limits. */
function toNumber(value: unknown, min: number, max: number, otherwise: number): number {
    if (value === undefined || value === '') {
        return otherwise;
    }
    const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    return number >= min && number <= max ? number : NaN;
}
// #endregion pipe
