import type { ConfigService } from '@nestjs/config';

/** Stops the start-up: tells the variable that is wrong by its name. */
export class MockedConfigError extends Error {
    override readonly name = 'MockedConfigError';
}

/**
 * Reads how late every answer shall come, so that a frontend shows its loading states.
 *
 * @param configService - Nest's configuration; a variable that is set to nothing counts as absent
 * @returns milliseconds; 0, the default, answers at once
 * @throws {@link MockedConfigError} when it isn't a number from 0 to 60000
 */
export function readDelay(configService: ConfigService): number {
    const value = configService.get<string>('MOCKED_DELAY')?.trim() || '0';
    if (!/^\d{1,5}$/.test(value) || Number(value) > 60_000) {
        throw new MockedConfigError('MOCKED_DELAY: must be a number of milliseconds from 0 to 60000');
    }
    return Number(value);
}
