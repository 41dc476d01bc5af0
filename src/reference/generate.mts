import { existsSync } from 'node:fs';
import { readFile, readdir, rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

import typedocPlugin from 'docusaurus-plugin-typedoc';
import type { Application, ProjectReflection, ReferenceType, SourceReference } from 'typedoc';

import { contractPage } from './framework/contract-page';
import { contractSymbols } from './framework/contract-symbols';
import { readExceptions, readFramework } from './framework/read-framework';
import { declarationKey, type FrameworkContract } from './framework/types';
import type { Links } from './pages/links';
import { type PackageFacts, pageMdx } from './pages/page.mjs';
import { buildSidebar } from './sidebar';
import { isDocumentedSource, sourceLink } from './source-link';
import { collectSymbols } from './symbols.mjs';
import { syncFiles, writeIfChanged } from './sync-files';
import { createExternalResolver, type ExternalNames } from './typedoc/external-links';
import { CollectingLogger } from './typedoc/logger.mjs';
import { typedocOptions, writeTsconfig } from './typedoc/options';
import { planPages, type ReferencePlan } from './typedoc/plan.mjs';
import { createRouter } from './typedoc/router.mjs';
import { createTheme } from './typedoc/theme.mjs';
import type { ReferenceOptions } from './types';

const CONTRACT_FILE = 'framework-contract.mdx';

/** A run that failed; `problems` names each reason, with its place where TypeDoc knows it. */
export class ReferenceError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The API reference has ${problems.length} problem(s):\n\n${problems.join('\n\n')}`);
    this.name = 'ReferenceError';
  }
}

/**
 * Writes the pages, the sidebar and the symbols of the API reference.
 *
 * @throws ReferenceError when TypeDoc reports an error or a warning, or an entry point is missing
 */
export async function generateReference(options: ReferenceOptions): Promise<void> {
  try {
    await generate(options);
  } catch (error) {
    if (options.onFailure === 'delete') await rm(options.outDir, { recursive: true, force: true });
    throw error;
  }
}

async function generate(options: ReferenceOptions): Promise<void> {
  const { siteDir, packages, outDir } = options;
  const root = `/${options.routeBasePath.replace(/^\/|\/$/g, '')}/`;
  const missing = packages
    .map(({ dir, entry }) => `${dir}/${entry}`)
    .filter((entry) => !existsSync(resolve(siteDir, entry)));
  if (missing.length > 0) throw new ReferenceError(missing.map((entry) => `${entry}: no such entry point`));

  const logger = new CollectingLogger(siteDir);
  const facts = new Map(
    await Promise.all(
      packages.map(async (entry) => [entry.id, await readFacts(siteDir, entry.dir)] as const),
    ),
  );
  const factsOf = (id: string): PackageFacts => facts.get(id) ?? { name: id, description: '' };
  const contractUrl = `${root}${CONTRACT_FILE.replace('.mdx', '/')}`;
  const staging = `${outDir}-staging`;
  let external: ExternalNames | undefined;
  let plan: ReferencePlan | undefined;
  let application: Application | undefined;

  const links: Links = {
    urlOf: (reflection) => plan?.urls.get(reflection),
    nameOf: (type) => nameOf(type, external?.contract),
    sourceOf: (source) => sourceOf(source, siteDir),
    problem: (message) => logger.problems.push(message),
  };
  const planFor = (project: ProjectReflection): ReferencePlan =>
    (plan ??= planPages(project, packages, root));

  function load(app: Application): void {
    application = app;
    app.logger = logger;
    app.converter.on('begin', ({ programs: [program] }) => {
      if (program) external = { contract: readFramework(program), exceptions: readExceptions(program) };
    });
    app.converter.on('resolveBegin', ({ project }) => nameModules(project, options));
    app.converter.addUnknownSymbolResolver(
      createExternalResolver(
        () => external ?? fail('Links are resolved before there is a program'),
        contractUrl,
      ),
    );
    app.renderer.defineRouter('reference', createRouter(planFor));
    app.renderer.defineTheme(
      'reference',
      createTheme((reflection) => {
        const { pages } = plan ?? fail('Pages are rendered before they are planned');
        const page = pages.find((candidate) => candidate.reflection === reflection);
        return pageMdx(page ?? fail(`No page for ${reflection.name}`), {
          plan: plan ?? fail('unreachable'),
          links,
          factsOf,
          frameworkUrl: contractUrl,
        });
      }),
    );
  }

  await rm(staging, { recursive: true, force: true });
  try {
    const tsconfig = await writeTsconfig(options);
    await typedocPlugin(
      { siteDir, siteConfig: {} },
      { ...typedocOptions(options, tsconfig), out: staging, plugin: [load] },
    );
    const project = plan && application?.converter && plan.pages[0]?.reflection.project;
    if (project) application?.validate(project);
    if (logger.problems.length > 0) throw new ReferenceError(logger.problems);
    if (!plan || !external) throw new ReferenceError(['TypeDoc wrote no pages and gave no reason']);

    const files = await readFolder(staging);
    files.set(CONTRACT_FILE, `${contractPage(external.contract)}\n`);
    const contractEntry = { file: CONTRACT_FILE, label: 'Framework contract' };
    await syncFiles(outDir, files);
    await writeJson(`${outDir}-sidebar.json`, buildSidebar(plan.pages, packages, [contractEntry]));
    const symbols = [
      ...collectSymbols(plan, links, (id) => factsOf(id).name),
      ...contractSymbols(external.contract, contractUrl),
    ];
    await writeJson(`${outDir}-symbols.json`, symbols);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** TypeDoc names a module by its path; readers know the package. */
function nameModules(project: ProjectReflection, { siteDir, packages }: ReferenceOptions): void {
  for (const module of project.children ?? []) {
    const file = project.getSymbolIdFromReflection(module)?.fileName;
    const owner = packages.find(
      ({ dir, entry }) => file !== undefined && resolve(siteDir, dir, entry) === resolve(file),
    );
    if (owner) module.name = owner.id;
  }
}

function nameOf(type: ReferenceType, contract: FrameworkContract | undefined): string {
  const { symbolId } = type;
  if (symbolId?.packageName !== '@o2s/framework') return type.name;
  return (
    contract?.publicNames.get(declarationKey(symbolId.fileName ?? '', symbolId.qualifiedName)) ?? type.name
  );
}

function sourceOf(source: SourceReference, siteDir: string): ReturnType<Links['sourceOf']> {
  const path = relative(join(siteDir, 'examples'), source.fullFileName).split(sep).join('/');
  if (path.startsWith('..')) return undefined;
  const url = sourceLink(path, isDocumentedSource);
  return url === undefined ? { path } : { path, url };
}

async function readFacts(siteDir: string, dir: string): Promise<PackageFacts> {
  const manifest = JSON.parse(
    await readFile(resolve(siteDir, dir, 'package.json'), 'utf8'),
  ) as Partial<PackageFacts>;
  return { name: manifest.name ?? dir, description: manifest.description ?? '' };
}

async function readFolder(dir: string): Promise<Map<string, string>> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files.map(
    async (file) => [relative(dir, file).split(sep).join('/'), await readFile(file, 'utf8')] as const,
  );
  return new Map(await Promise.all(read));
}

function writeJson(file: string, value: unknown): Promise<void> {
  return writeIfChanged(file, `${JSON.stringify(value, null, 1)}\n`);
}

function fail(message: string): never {
  throw new Error(message);
}
