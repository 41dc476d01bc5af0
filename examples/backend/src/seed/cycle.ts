/**
 * Takes the element at an index, beginning anew after the last one.
 *
 * @throws `RangeError` when there is nothing to take from
 */
export function cycle<T>(values: readonly T[], index: number): T {
    const value = values[index % values.length];
    if (value === undefined) {
        throw new RangeError('There is nothing to take from.');
    }
    return value;
}
