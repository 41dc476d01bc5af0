import type { PageEvent, Reflection, Renderer } from 'typedoc';
import { type MarkdownPageEvent, MarkdownTheme } from 'typedoc-plugin-markdown';

/** A Markdown theme whose pages come from one function; TypeDoc's own navigation is left empty. */
export function createTheme(
  render: (reflection: Reflection) => string,
): new (renderer: Renderer) => MarkdownTheme {
  return class ReferenceTheme extends MarkdownTheme {
    override render(page: MarkdownPageEvent | PageEvent): string {
      return `${render(page.model as Reflection)}\n`;
    }

    override getNavigation(): [] {
      return [];
    }
  };
}
