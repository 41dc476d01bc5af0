import { HttpException } from '@nestjs/common';

import { describe, expect, it } from 'vitest';

import { ContentStatusError, toContentException } from './cms.errors';

function statusOf(error: unknown): number {
    const exception = toContentException(error);
    expect(exception).toBeInstanceOf(HttpException);
    return (exception as HttpException).getStatus();
}

describe('toContentException', () => {
    it('does not request a sign-in when the helpdesk rejects the token of the integration', () => {
        expect(statusOf(new ContentStatusError(401))).toBe(502);
    });

    it('forwards a missing entry', () => {
        expect(statusOf(new ContentStatusError(404))).toBe(404);
    });

    it('distinguishes a slow helpdesk from an unavailable one', () => {
        expect(statusOf(new DOMException('slow', 'TimeoutError'))).toBe(504);
        const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
        expect(statusOf(new TypeError('fetch failed', { cause }))).toBe(503);
    });

    it('returns other errors unchanged, so that Nest logs them and responds with 500', () => {
        const mistake = new TypeError('x is not a function');
        expect(toContentException(mistake)).toBe(mistake);
    });
});
