/** The tokens that the seeded helpdesk accepts. They are public on purpose, because the data is not sensitive. */
export const SEED_TOKENS = {
    /** Can read and change alerts. */
    agent: 'helpdesk-agent-token',
    /** Can only read: a change returns 403. */
    reader: 'helpdesk-reader-token',
} as const;

/** The permissions of a token. */
export type Role = keyof typeof SEED_TOKENS;
