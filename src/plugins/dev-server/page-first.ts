import type { Plugin } from '@docusaurus/types';

/** The bundler hears of a saved file within this time, in milliseconds. */
const HEARD_MS = 250;
/** In this time after a build the browser has fetched what is new, in milliseconds. */
const FETCHED_MS = 600;
const LOOK_MS = 50;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type BundlerConfig = Exclude<ReturnType<NonNullable<Plugin['configureWebpack']>>, void>;
type BundlerPlugin = Extract<NonNullable<BundlerConfig['plugins']>[number], { apply: unknown }>;

/**
 * After an edit, a running server builds the page whose writer is waiting, and answers the browser, in one thread. What
 * follows from the edit elsewhere (menus, the search, the API reference, live examples) waits for that.
 */
export interface PageFirst {
  /** Tells it of the bundler's work. */
  readonly bundlerPlugin: BundlerPlugin;
  /** Ends when the page is built and fetched; soon when nothing is built. */
  shown(): Promise<void>;
}

/** One for the whole site: work of the bundler is everybody's. */
export function createPageFirst(): PageFirst {
  let isBuilding = false;
  let endedAt = Number.NEGATIVE_INFINITY;
  const end = () => {
    isBuilding = false;
    endedAt = performance.now();
  };
  return {
    bundlerPlugin: {
      apply({ hooks }) {
        hooks.watchRun.tap('page-first', () => {
          isBuilding = true;
        });
        hooks.done.tap('page-first', end);
        hooks.failed.tap('page-first', end);
      },
    },
    async shown() {
      await sleep(HEARD_MS);
      while (isBuilding || performance.now() - endedAt < FETCHED_MS) await sleep(LOOK_MS);
    },
  };
}
