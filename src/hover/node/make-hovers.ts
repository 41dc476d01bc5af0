import { createEngine, type EngineOptions } from '../../snippets';
import { collectHovers } from './collect-hovers';
import type { HoverPages } from './hover-pages';

/**
 * Finds the names of all guides of a project.
 *
 * @returns what each page knows, by the page from the project's root
 * @throws Error when the project cannot be read or compiled
 */
export function makeHovers(options: Partial<EngineOptions> & Pick<EngineOptions, 'root'>): HoverPages {
  const engine = createEngine(options);
  const codes = engine.readShownCode();
  const pages = collectHovers(codes, { service: engine.openService(), root: options.root });
  return Object.fromEntries(pages);
}
