/** Prevents a host with an invalid composition from starting; the message names the module. */
export class HostConfigError extends Error {
    override readonly name = 'HostConfigError';
}
