import { resolve } from 'node:path';

import typedocPlugin from 'docusaurus-plugin-typedoc';
import { type Application, type DeclarationReflection, type ReferenceType, ReflectionKind } from 'typedoc';

import { readExceptions, readFramework } from '../framework/read-framework';
import { declarationKey, type FrameworkContract } from '../framework/types';
import type { FactsOf } from '../packages';
import type { Links } from '../pages/links';
import { pageMdx } from '../pages/page.mjs';
import { siteRoot } from '../site-root';
import { createSourceFinder } from '../sources';
import type { ReferenceOptions } from '../types';
import { createExternalResolver, type ExternalNames } from './external-links';
import { CollectingLogger } from './logger.mjs';
import { typedocOptions, writeTsconfig } from './options';
import { placeProblems } from './place-problems.mjs';
import { planPages, type ReferencePlan } from './plan.mjs';
import { createRouter } from './router.mjs';
import { createTheme } from './theme.mjs';

/** What one run of TypeDoc found. Plan and contract are absent when it gave up before that. */
export interface TypeDocRun {
  readonly plan?: ReferencePlan;
  readonly contract?: FrameworkContract;
  readonly links: Links;
  /** Errors and warnings alike. */
  readonly problems: readonly string[];
}

/** Runs TypeDoc over the entry points; its pages go to the folder `staging`. */
export async function runTypeDoc(
  options: ReferenceOptions,
  target: { readonly factsOf: FactsOf; readonly contractUrl: string; readonly staging: string },
): Promise<TypeDocRun> {
  const { siteDir, packages } = options;
  const { factsOf, contractUrl, staging } = target;
  const logger = new CollectingLogger(siteDir);
  const findSource = createSourceFinder(siteDir);
  let external: ExternalNames | undefined;
  let plan: ReferencePlan | undefined;
  let application: Application | undefined;

  const links: Links = {
    urlOf: (reflection) => plan?.urls.get(reflection),
    nameOf: (type) => publicName(type, external?.contract),
    sourceOf: ({ fullFileName, line }) => findSource(fullFileName, line),
    problem: (message) => logger.problems.push(message),
  };

  function load(app: Application): void {
    application = app;
    app.logger = logger;
    app.converter.on('begin', ({ programs: [program] }) => {
      if (program) external = { contract: readFramework(program), exceptions: readExceptions(program) };
    });
    app.converter.on('createDeclaration', (_, reflection) => nameModule(reflection, options));
    app.converter.addUnknownSymbolResolver(createExternalResolver(() => need(external), contractUrl));
    app.renderer.defineRouter(
      'reference',
      createRouter((project) => (plan = planPages(project, packages, siteRoot(options)))),
    );
    app.renderer.defineTheme(
      'reference',
      createTheme((reflection) => {
        const { pages } = need(plan);
        const page = need(pages.find((candidate) => candidate.reflection === reflection));
        return pageMdx(page, { plan: need(plan), links, factsOf, frameworkUrl: contractUrl });
      }),
    );
  }

  const tsconfig = writeTsconfig(options);
  await typedocPlugin(
    { siteDir, siteConfig: {} },
    {
      ...typedocOptions(options, tsconfig),
      // The sidebar is ours, made from the same plan as the pages.
      sidebar: { autoConfiguration: false, pretty: false, typescript: false, deprecatedItemClassName: '' },
      out: staging,
      plugin: [load],
    },
  );
  const project = plan?.pages[0]?.reflection.project;
  if (project) application?.validate(project);
  return {
    ...(plan && { plan }),
    ...(external && { contract: external.contract }),
    links,
    problems: project ? placeProblems(logger.problems, project, siteDir) : logger.problems,
  };
}

/** TypeDoc names a module by its path; readers know the package. Done at once, as messages name it too. */
function nameModule(reflection: DeclarationReflection, { siteDir, packages }: ReferenceOptions): void {
  if (!reflection.kindOf(ReflectionKind.Module)) return;
  const file = resolve(reflection.project.getSymbolIdFromReflection(reflection)?.fileName ?? '');
  const owner = packages.find(({ dir, entry }) => resolve(siteDir, dir, entry) === file);
  if (owner) reflection.name = owner.id;
}

function publicName(type: ReferenceType, contract: FrameworkContract | undefined): string {
  const { symbolId } = type;
  if (symbolId?.packageName !== '@o2s/framework') return type.name;
  return (
    contract?.publicNames.get(declarationKey(symbolId.fileName ?? '', symbolId.qualifiedName)) ?? type.name
  );
}

/** For what TypeDoc's own order of events guarantees. */
function need<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('TypeDoc did not call its plugin in the documented order');
  return value;
}
