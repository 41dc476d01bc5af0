import { HttpException } from '@nestjs/common';

import { describe, expect, it } from 'vitest';

import { ContentStatusError, toContentException } from './cms.errors';

function statusOf(error: unknown): number {
    const exception = toContentException(error);
    expect(exception).toBeInstanceOf(HttpException);
    return (exception as HttpException).getStatus();
}

describe('toContentException', () => {
    it('does not send the caller to sign in when the helpdesk refuses the token of the integration', () => {
        expect(statusOf(new ContentStatusError(401))).toBe(502);
    });

    it('passes on that an entry is not there', () => {
        expect(statusOf(new ContentStatusError(404))).toBe(404);
    });

    it('tells a slow helpdesk from one that cannot be reached', () => {
        expect(statusOf(new DOMException('slow', 'TimeoutError'))).toBe(504);
        const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
        expect(statusOf(new TypeError('fetch failed', { cause }))).toBe(503);
    });

    it('leaves alone what is no failure of the helpdesk, so that Nest logs it and answers 500', () => {
        const mistake = new TypeError('x is not a function');
        expect(toContentException(mistake)).toBe(mistake);
    });
});
