import type { INestApplication } from '@nestjs/common';

import { vi } from 'vitest';

import { ARTICLES_SEED_FILE } from '@o2s/examples.backend';
import { createHost } from '@o2s/examples.host';
import { Config } from '@o2s/integrations.helpdesk/integration';

/** A host that serves only articles. */
export interface ArticleHost {
    readonly app: INestApplication;
    readonly url: string;
}

/** The variables of the database, which a test must not inherit from its environment. */
const UNSET = {
    DATABASE_URL: '',
    HELPDESK_DATABASE_DIR: '',
    HELPDESK_DATABASE_SEED: '',
    HELPDESK_DATABASE_TIMEOUT: '',
};

/** Starts a host over real HTTP, with the seed unless `settings` replace it. */
export async function startArticleHost(settings: Readonly<Record<string, string>>): Promise<ArticleHost> {
    for (const [name, value] of Object.entries({ ...UNSET, HELPDESK_DATABASE_SEED: ARTICLES_SEED_FILE, ...settings })) {
        vi.stubEnv(name, value);
    }
    const integrations = { articles: Config.articles };
    const app = await createHost({ modules: ['articles'], integrations }, { logger: false });
    await app.listen(0, '127.0.0.1');
    return { app, url: await app.getUrl() };
}
