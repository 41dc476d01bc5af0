import { describePackage } from '../../test/package-tests';

describePackage({
    folder: 'keyv-cache',
    integrationName: 'keyv-cache',
    configured: { cache: 'Cache' },
    use: `
import { Config, Integration } from '@o2s/integrations.keyv-cache/integration';
import type { ApiConfig } from '@o2s/framework/modules';

export const entry: ApiConfig['integrations']['cache'] | undefined = Config.cache;
export async function read(cache: InstanceType<typeof Integration.Cache.Service>): Promise<string> {
    // @ts-expect-error -- the value may be missing, which proves that the types are not any
    return cache.get('key');
}
`,
});
