import type { ConfigService } from '@nestjs/config';

/** Prevents the host from starting and names the invalid variable. */
export class MockedConfigError extends Error {
    override readonly name = 'MockedConfigError';
}

/**
 * Reads the delay of every response, which makes a frontend show its loading states.
 *
 * @param configService - Nest's configuration; an empty variable counts as absent
 * @returns milliseconds; 0, the default, responds at once
 * @throws {@link MockedConfigError} when it isn't a number from 0 to 60000
 */
export function readDelay(configService: ConfigService): number {
    const value = configService.get<string>('MOCKED_DELAY')?.trim() || '0';
    if (!/^\d{1,5}$/.test(value) || Number(value) > 60_000) {
        throw new MockedConfigError('MOCKED_DELAY: must be a number of milliseconds from 0 to 60000');
    }
    return Number(value);
}
