/**
 * Takes the element at an index, starting over after the last one.
 *
 * @throws `RangeError` when the list is empty
 */
export function cycle<T>(values: readonly T[], index: number): T {
    const value = values[index % values.length];
    if (value === undefined) {
        throw new RangeError('The list is empty. Pass at least one element.');
    }
    return value;
}
