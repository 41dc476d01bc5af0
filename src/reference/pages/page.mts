import type { DeclarationReflection, Reflection } from 'typedoc';

import { blocks, code, fence, frontMatter, link, table, text } from '../mdx';
import { type ReferencePage, type ReferencePlan, WRAPPER } from '../typedoc/plan.mjs';
import { introMdx, sectionsMdx, summaryText } from './comment';
import type { Links } from './links';
import { bodyMdx, type MemberContext, memberMdx } from './member.mjs';

/** What package.json says about a documented package. */
export interface PackageFacts {
  readonly name: string;
  readonly description: string;
}

/** Everything that pages are made from. */
export interface PageContext {
  readonly plan: ReferencePlan;
  readonly links: Links;
  readonly factsOf: (packageId: string) => PackageFacts;
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
      sidebar_label: 'Overview',
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
  const imported = siblings.map(({ kind }) => (kind === 'namespace' ? WRAPPER : 'Config'));
  const entry = `${name}/${page.package?.entry.replace(/^.*\/|\.ts$/g, '') ?? ''}`;
  return blocks(
    frontMatter({ title: name, sidebar_label: 'Overview', description }),
    introMdx(module.comment, module, links) || text(description),
    fence('ts', `import { ${[...new Set(imported)].join(', ')} } from '${entry}';`),
    table(
      ['Export', 'What it is'],
      siblings.map((other) => [
        link(code(text(other.label)), other.url),
        text(summaryOf(other.reflection) || 'No description yet.'),
      ]),
    ),
    sectionsMdx(module.comment, module, links, 2),
    ...membersMdx(page, context),
  );
}

function moduleMdx(page: ReferencePage, context: PageContext): string {
  const { links } = context;
  const { reflection } = page;
  const id = page.package?.id ?? '';
  const head = frontMatter({
    title: `${id} · ${page.label}`,
    sidebar_label: page.label,
    description: summaryOf(reflection) || `What ${page.label} of the ${id} integration exports.`,
  });
  if (page.kind === 'config') {
    return blocks(head, bodyMdx(reflection as DeclarationReflection, 2, memberContext(context)));
  }
  return blocks(
    head,
    introMdx(reflection.comment, reflection, links),
    sectionsMdx(reflection.comment, reflection, links, 2),
    ...membersMdx(page, context),
  );
}

/** A namespace without a comment of its own is described by its service. */
export function summaryOf(reflection: Reflection): string {
  const own = summaryText(reflection.comment);
  if (own !== '' || !reflection.isDeclaration()) return own;
  const service = reflection.children?.find(({ name }) => name === 'Service');
  return summaryText(service?.comment);
}

function membersMdx(page: ReferencePage, context: PageContext): string[] {
  return page.members.map((member) => memberMdx(member, 2, memberContext(context)));
}

function memberContext({ plan, links }: PageContext): MemberContext {
  return { links, anchorOf: (reflection) => plan.anchors.get(reflection) ?? '' };
}
