/** Stops the start-up of a host that is composed wrongly; the message names the module. */
export class HostConfigError extends Error {
    override readonly name = 'HostConfigError';
}
