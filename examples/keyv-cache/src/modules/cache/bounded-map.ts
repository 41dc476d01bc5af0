/**
 * Stores strings up to a limit in bytes and drops the least recently used ones first. Keyv's own memory store would
 * grow without a limit, because it drops an expired value only when that value is read again.
 */
// #region bounded-map
export class BoundedMap extends Map<string, string> {
    private bytes = 0;

    /** @param limit - size of all keys and values, in bytes; a larger value is not stored */
    constructor(private readonly limit: number) {
        super();
    }

    /** Reads a value, which then counts as used. */
    override get(key: string): string | undefined {
        const value = super.get(key);
        if (value !== undefined) {
            super.delete(key); // a Map lists keys in insertion order, so the used key moves to the end
            super.set(key, value);
        }
        return value;
    }

    /** Stores a value and drops others until there is room. */
    override set(key: string, value: string): this {
        this.delete(key);
        super.set(key, value);
        this.bytes += bytesOf(key, value);
        for (const [oldest] of this) {
            if (this.bytes <= this.limit) {
                break;
            }
            this.delete(oldest);
        }
        return this;
    }

    /** Drops a value and returns `false` if none exists. */
    override delete(key: string): boolean {
        const value = super.get(key);
        if (value !== undefined) {
            this.bytes -= bytesOf(key, value);
        }
        return super.delete(key);
    }

    /** Drops all values. */
    override clear(): void {
        this.bytes = 0;
        super.clear();
    }
}
// #endregion bounded-map

/** Estimates the size in memory: JavaScript uses at most two bytes for each code unit. */
function bytesOf(key: string, value: string): number {
    return 2 * (key.length + value.length);
}
