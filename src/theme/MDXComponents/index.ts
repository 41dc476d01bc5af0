import MDXComponents from '@theme-original/MDXComponents';
import Run from '../../components/Run';
import Snippet from '../../components/Snippet';
import Table from './Table';

/** Pages need no import for these: they write `<Run>`, and the remark plugin `<Snippet>` around checked code blocks. */
export default { ...MDXComponents, Run, Snippet, table: Table };
