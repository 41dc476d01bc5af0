import { BadRequestException } from '@nestjs/common';

/**
 * Reads a query as it really arrives: its values are strings, whatever the type says, and arrays where a name comes
 * twice. Every `read…` remembers what it didn't accept; {@link QueryReader.check} then tells all of it.
 */
// #region query-reader
export class QueryReader {
    private readonly problems: string[] = [];

    /** @param query - as the controller passes it */
    constructor(private readonly query: object) {}

    /** Reads a whole number within limits; the default where there is none. */
    readNumber(name: string, min: number, max: number, otherwise: number): number {
        const value = this.read(name) ?? otherwise;
        const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
        return typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max
            ? number
            : this.refuse(name, `must be a whole number from ${min} to ${max}`, otherwise);
    }

    /** Reads one of some words. */
    readWord<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
        const value = this.read(name);
        const word = words.find((known) => known === value);
        return word === undefined && value !== undefined
            ? this.refuse(name, `must be one of ${words.join(', ')}`, undefined)
            : word;
    }
    // #endregion query-reader

    /** Reads some of some words: `?status=OPEN` and `?status=OPEN&status=CLOSED` alike. */
    readWords<Word extends string>(name: string, words: readonly Word[]): readonly Word[] | undefined {
        const value = this.read(name);
        const values: unknown[] = value === undefined ? [] : [value].flat();
        const known = values.flatMap((one) => words.filter((word) => word === one));
        if (known.length < values.length) {
            return this.refuse(name, `must be one or more of ${words.join(', ')}`, undefined);
        }
        return known.length > 0 ? known : undefined;
    }

    /** Reads a text of at most 200 characters. */
    readText(name: string): string | undefined {
        const value = this.read(name);
        return value === undefined || (typeof value === 'string' && value.length <= 200)
            ? value
            : this.refuse(name, 'must be one text of at most 200 characters', undefined);
    }

    /**
     * Reads one end of a range of time: a date, or a time with its zone.
     *
     * @param timeOfDay - what a date without a time gets: the beginning of the day, or its end
     * @returns milliseconds since 1970
     */
    readTime(name: string, timeOfDay: '00:00:00Z' | '23:59:59Z'): number | undefined {
        const value = this.read(name);
        if (value === undefined) {
            return undefined;
        }
        const [text, day, time] = (typeof value === 'string' && ISO_TIME.exec(value)) || [];
        const ms = text === undefined ? NaN : Date.parse(time === undefined ? `${day}T${timeOfDay}` : text);
        const isReal = day !== undefined && !Number.isNaN(ms) && isDayOfCalendar(day);
        return isReal ? ms : this.refuse(name, 'must be an ISO 8601 date, or a time with its zone', undefined);
    }

    /**
     * Ends the reading.
     *
     * @throws `BadRequestException` that names each wrong field, never with its value
     */
    // #region query-reader
    check(): void {
        if (this.problems.length > 0) {
            throw new BadRequestException(this.problems.join('; '));
        }
    }

    /** A filter that is set to nothing is no filter. */
    private read(name: string): unknown {
        const value = Object.entries(this.query).find(([key]) => key === name)?.[1] as unknown;
        return value === '' ? undefined : value;
    }

    private refuse<T>(name: string, problem: string, otherwise: T): T {
        this.problems.push(`${name}: ${problem}`);
        return otherwise;
    }
}
// #endregion query-reader

const ISO_TIME = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** `Date.parse` moves the 30th of February into March. */
function isDayOfCalendar(day: string): boolean {
    return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
