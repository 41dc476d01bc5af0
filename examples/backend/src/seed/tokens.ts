/** The tokens that the seeded helpdesk accepts. They are public on purpose: nothing here is worth protecting. */
export const SEED_TOKENS = {
    /** May read and change alerts. */
    agent: 'helpdesk-agent-token',
    /** May only read: a change answers 403. */
    reader: 'helpdesk-reader-token',
} as const;

/** What a token allows. */
export type Role = keyof typeof SEED_TOKENS;
