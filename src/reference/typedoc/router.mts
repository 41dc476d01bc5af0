import {
  type Application,
  BaseRouter,
  type PageDefinition,
  PageKind,
  type ProjectReflection,
  type Reflection,
} from 'typedoc';

import type { ReferencePlan } from './plan.mjs';

/** A TypeDoc router that follows a plan made beforehand. */
export function createRouter(
  planFor: (project: ProjectReflection) => ReferencePlan,
): new (application: Application) => BaseRouter {
  return class PlannedRouter extends BaseRouter {
    override buildPages(project: ProjectReflection): PageDefinition<Reflection>[] {
      const plan = planFor(project);
      for (const [reflection, url] of plan.urls) this.fullUrls.set(reflection, url);
      for (const [reflection, anchor] of plan.anchors) this.anchors.set(reflection, anchor);
      return plan.pages.map(({ file, reflection }) => ({
        url: file,
        kind: PageKind.Reflection,
        model: reflection,
      }));
    }

    protected override getIdealBaseName(reflection: Reflection): string {
      return reflection.name;
    }
  };
}
