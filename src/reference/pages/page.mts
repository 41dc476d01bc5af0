import type { DeclarationReflection } from 'typedoc';

import { blocks, code, fence, frontMatter, link, table, text } from '../mdx';
import { type ReferencePage, type ReferencePlan, WRAPPER } from '../typedoc/plan.mjs';
import type { FactsOf } from '../packages';
import { briefOf } from './brief.mjs';
import { introMdx, sectionsMdx } from './comment';
import type { Links } from './links';
import { bodyMdx, type MemberContext, memberMdx } from './member.mjs';

/** Everything that pages are made from. */
export interface PageContext {
  readonly plan: ReferencePlan;
  readonly links: Links;
  readonly factsOf: FactsOf;
  /** Site path of the page about the framework. */
  readonly frameworkUrl: string;
}

/** The MDX of one page of the reference. */
export function pageMdx(page: ReferencePage, context: PageContext): string {
  switch (page.kind) {
    case 'index':
      return indexMdx(context);
    case 'package':
      return packageMdx(page, context);
    default:
      return moduleMdx(page, context);
  }
}

function indexMdx({ plan, factsOf, frameworkUrl }: PageContext): string {
  const rows = plan.pages
    .filter(({ kind }) => kind === 'package')
    .map((page) => {
      const { name, description } = factsOf(page.package?.id ?? '');
      return [link(code(text(name)), page.url), text(description)];
    });
  return blocks(
    frontMatter({
      title: 'API reference',
      description: 'Every name that the example packages export, from their doc comments.',
    }),
    'What the example packages export, read from the same sources that the guides show.',
    table(['Package', 'What it is'], rows),
    `The types they implement belong to \`@o2s/framework\`: see the ${link('framework contract', frameworkUrl)}.`,
  );
}

function packageMdx(page: ReferencePage, context: PageContext): string {
  const { plan, links, factsOf } = context;
  const id = page.package?.id ?? '';
  const { name, description } = factsOf(id);
  const module = page.reflection;
  const siblings = plan.pages.filter((other) => other.package === page.package && other !== page);
  const exported = siblings.map(({ reflection, label }) =>
    reflection.parent?.name === WRAPPER ? WRAPPER : label,
  );
  const imported = exported.length > 0 ? exported : page.members.map((member) => member.name).slice(0, 3);
  const file = page.package?.entry.replace(/^.*\/|\.ts$/g, '');
  const entry = file === 'index' ? name : `${name}/${file ?? ''}`;
  return blocks(
    frontMatter({ title: name, sidebar_label: 'Overview', pagination_label: name, description }),
    introMdx(module.comment, module, links) || text(description),
    fence('ts', `import { ${[...new Set(imported)].join(', ')} } from '${entry}';`),
    siblings.length > 0
      ? table(
          ['Export', 'What it is'],
          siblings.map(({ reflection, label, url }) => [
            link(code(text(label)), url),
            text(briefOf(reflection)),
          ]),
        )
      : undefined,
    sectionsMdx(module.comment, module, links, 2),
    ...membersMdx(page, context),
  );
}

function moduleMdx(page: ReferencePage, context: PageContext): string {
  const { links, plan, factsOf } = context;
  const { reflection, label } = page;
  const id = page.package?.id ?? '';
  const title = `${id} · ${label}`;
  const brief = briefOf(reflection);
  const head = frontMatter({
    title,
    // Docusaurus would take a page named like its folder for the folder's index.
    slug: `/${page.file.replace(/\.mdx$/, '')}/`,
    sidebar_label: label,
    pagination_label: title,
    description: brief,
  });
  if (reflection.isDeclaration() && page.kind === 'config') {
    return blocks(head, bodyMdx(reflection, 2, memberContext(context)), ownCode(reflection, links));
  }
  const overview = plan.pages.find(
    ({ kind, package: owner }) => kind === 'package' && owner === page.package,
  );
  const home = overview && link(code(text(factsOf(id).name)), overview.url);
  return blocks(
    head,
    introMdx(reflection.comment, reflection, links),
    `${code(text(reflection.parent?.name === WRAPPER ? `${WRAPPER}.${label}` : label))} of ${home ?? id} holds:`,
    table(
      ['Name', 'What it is'],
      page.members.map((member) => [
        link(code(text(member.name)), plan.urls.get(member) ?? ''),
        text(briefOf(member)),
      ]),
    ),
    sectionsMdx(reflection.comment, reflection, links, 2),
    ...membersMdx(page, context),
  );
}

/** What a constant is set to, where its file marks it as a region. */
function ownCode({ sources: [first] = [] }: DeclarationReflection, links: Links): string | undefined {
  const code = first && links.sourceOf(first)?.code;
  // The doc comment is what the page has said already.
  return code && fence('ts', code.replace(/^\/\*\*[\s\S]*?\*\/\n/, ''));
}

function membersMdx(page: ReferencePage, context: PageContext): string[] {
  return page.members.map((member) => memberMdx(member, 2, memberContext(context)));
}

function memberContext({ plan, links }: PageContext): MemberContext {
  return { links, anchorOf: (reflection) => plan.anchors.get(reflection) ?? '' };
}
