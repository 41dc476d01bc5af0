import { createPortalSdk } from './portal-sdk';

// Run next to `npm run backend` and `npm run host -- extended`: npm start -w @o2s/examples.sdk-client

const apiUrl = process.env['PORTAL_API_URL'] || 'http://localhost:4000';
const token = process.env['PORTAL_TOKEN'];

async function main(): Promise<void> {
    const sdk = createPortalSdk({ apiUrl, logger: { level: 'error' } });
    const counts = await sdk.notifications.getNotificationCounts({}, token);
    const { data } = await sdk.notifications.getNotifications({ limit: 5 }, token);
    console.log('By status:', counts);
    for (const { id, title, requiresAction } of data) {
        console.log(`${requiresAction ? '!' : ' '} ${id} ${title}`);
    }
}

main().catch((error: unknown) => {
    const { response } = Object(error) as { readonly response?: { readonly status: number } };
    console.error(
        response
            ? `The host responded with ${response.status}.`
            : `The host at ${apiUrl} cannot be reached. Start it or set PORTAL_API_URL.`,
    );
    process.exitCode = 1;
});
