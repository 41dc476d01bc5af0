import { BadRequestException } from '@nestjs/common';

/**
 * Reads a query as HTTP delivers it: values are strings despite the declared type, and repeated names are arrays. Each
 * `read…` method records invalid values; {@link QueryReader.check} then reports all of them.
 */
// #region query-reader
export class QueryReader {
    private readonly problems: string[] = [];

    /** @param query - the query from the controller */
    constructor(private readonly query: object) {}

    /** Reads a whole number within limits; returns the default if it is absent. */
    readNumber(name: string, min: number, max: number, otherwise: number): number {
        const value = this.read(name) ?? otherwise;
        const number = typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value;
        return typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max
            ? number
            : this.refuse(name, `must be a whole number from ${min} to ${max}`, otherwise);
    }

    /** Reads one of a set of values. */
    readWord<Word extends string>(name: string, words: readonly Word[]): Word | undefined {
        const value = this.read(name);
        const word = words.find((known) => known === value);
        return word === undefined && value !== undefined
            ? this.refuse(name, `must be one of ${words.join(', ')}`, undefined)
            : word;
    }
    // #endregion query-reader

    /** Reads several of a set of values: both `?status=OPEN` and `?status=OPEN&status=CLOSED`. */
    readWords<Word extends string>(name: string, words: readonly Word[]): readonly Word[] | undefined {
        const value = this.read(name);
        const values: unknown[] = value === undefined ? [] : [value].flat();
        const known = values.flatMap((one) => words.filter((word) => word === one));
        if (known.length < values.length) {
            return this.refuse(name, `must be one or more of ${words.join(', ')}`, undefined);
        }
        return known.length > 0 ? known : undefined;
    }

    /** Reads a string of at most 200 characters. */
    readText(name: string): string | undefined {
        const value = this.read(name);
        return value === undefined || (typeof value === 'string' && value.length <= 200)
            ? value
            : this.refuse(name, 'must be one string of at most 200 characters', undefined);
    }

    /**
     * Reads one bound of a time range: a date, or a time with a time zone.
     *
     * @param timeOfDay - time for a date without one: the beginning or the end of the day
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
     * Finishes the reading.
     *
     * @throws `BadRequestException` with the name of each invalid field, without its value
     */
    // #region query-reader
    check(): void {
        if (this.problems.length > 0) {
            throw new BadRequestException(this.problems.join('; '));
        }
    }

    /** Treats an empty filter as absent. */
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

/** Rejects dates such as February 30, which `Date.parse` moves to March. */
function isDayOfCalendar(day: string): boolean {
    return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}
