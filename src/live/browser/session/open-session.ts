import manifest from '@generated/docusaurus-plugin-live/default/manifest.json';
import { openFrame } from './frame-link';
import { LiveSession } from './session';

let session: LiveSession | undefined;

/**
 * The session of this page view: all blocks share it, and it lasts as long as the page is not loaded anew.
 *
 * @param baseUrl of the site
 */
export function openSession(baseUrl: string): LiveSession {
  session ??= new LiveSession({
    manifest,
    openFrame: (path) => openFrame(`${baseUrl}${path}`),
    load: async (path) => {
      const response = await fetch(`${baseUrl}${path}`);
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      return response;
    },
  });
  return session;
}
