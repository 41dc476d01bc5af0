import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shortHash } from '../../../shared/node/hash';
import { toAsciiJson } from '../ascii';
import { collectDownload } from '../download';
import type { LiveDownload, LiveExampleFiles, LiveManifest } from '../../shared/protocol';
import { bundle } from './bundle';
import { compileExample } from './compile-example';
import { EXAMPLES, PACKS } from './examples';
import { createFramePage } from './frame-page';

/** The folder on the site. */
const SITE_FOLDER = 'live';
const FRAME_ENTRY = './src/live/browser/frame.ts';

/**
 * Builds the frame, the programs of the workers and the examples.
 *
 * @param root absolute folder of the project
 * @param outDir a folder of static files; its `live` holds what is made here, and nothing else afterwards
 * @returns where everything is
 * @throws Error with what the bundler or the compiler says
 */
export async function buildLive(root: string, outDir: string): Promise<LiveManifest> {
  const folder = path.join(outDir, SITE_FOLDER);
  const written = new Set<string>();
  const write = async (name: string, extension: string, text: string): Promise<string> => {
    const file = `${name}-${shortHash(text)}${extension}`;
    written.add(file.split('/')[0] ?? file);
    // A running server serves the folder: what is there already stays as it is.
    if (!existsSync(path.join(folder, file))) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    return `${SITE_FOLDER}/${file}`;
  };
  const [programs, frames, examples] = await Promise.all([
    bundleTexts(root, PACKS),
    bundleTexts(root, { frame: FRAME_ENTRY }),
    Promise.all(EXAMPLES.map(async (plan) => ({ plan, built: await compileExample(root, plan) }))),
  ]);
  const packs: Record<string, string> = {};
  for (const [name, text] of Object.entries(programs)) packs[name] = await write(name, '.js', text);
  const files: Record<string, LiveExampleFiles> = {};
  const downloads: Record<string, LiveDownload> = {};
  for (const { plan, built } of examples) {
    const file = await write(plan.name, '.json', toAsciiJson(built));
    const { editor, asks, url } = plan;
    const download = (downloads[plan.package] ??= {
      package: plan.package,
      file: await write(
        `download-${plan.package}`,
        '.json',
        toAsciiJson(collectDownload(root, plan.package)),
      ),
    });
    files[plan.name] = {
      file,
      download,
      packs: ['runtime', ...plan.packs],
      asks,
      url,
      editor,
    };
  }
  const page = createFramePage(frames['frame'] ?? '');
  // A folder of its own: servers that leave `.html` out of addresses and those that do not agree on it.
  const frame = await write('frame', '/index.html', page);
  const others = (await readdir(folder)).filter((name) => !written.has(name));
  await Promise.all(others.map((name) => rm(path.join(folder, name), { recursive: true })));
  return { frame: frame.replace(/index\.html$/, ''), packs, examples: files };
}

async function bundleTexts(
  root: string,
  entries: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'live-'));
  try {
    await bundle(root, entries, folder);
    const texts = Object.keys(entries).map(
      async (name) => [name, await readFile(path.join(folder, `${name}.js`), 'utf8')] as const,
    );
    return Object.fromEntries(await Promise.all(texts));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
