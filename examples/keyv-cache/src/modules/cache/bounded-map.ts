/**
 * A `Map` of texts that never holds more than a given number of bytes: what was not used for longest goes first. Keyv's
 * own memory would grow for ever, because it drops an expired value only when somebody asks for it.
 */
// #region bounded-map
export class BoundedMap extends Map<string, string> {
    private bytes = 0;

    /** @param limit - how many bytes the keys and values may take together; a value beyond it is not kept at all */
    constructor(private readonly limit: number) {
        super();
    }

    /** Reads a value, which then counts as used. */
    override get(key: string): string | undefined {
        const value = super.get(key);
        if (value !== undefined) {
            super.delete(key); // a Map lists its keys in the order in which they came: the used one comes last
            super.set(key, value);
        }
        return value;
    }

    /** Keeps a value; drops others until there is room. */
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

    /** Drops a value; `false` when there is none. */
    override delete(key: string): boolean {
        const value = super.get(key);
        if (value !== undefined) {
            this.bytes -= bytesOf(key, value);
        }
        return super.delete(key);
    }

    /** Drops everything. */
    override clear(): void {
        this.bytes = 0;
        super.clear();
    }
}
// #endregion bounded-map

/** JavaScript keeps a text in at most two bytes for each code unit. */
function bytesOf(key: string, value: string): number {
    return 2 * (key.length + value.length);
}
