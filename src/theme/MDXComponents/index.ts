import MDXComponents from '@theme-original/MDXComponents';
import Snippet from '../../components/Snippet';
import Table from './Table';

/** Pages need no import for these: the remark plugin writes `<Snippet>` around checked code blocks. */
export default { ...MDXComponents, Snippet, table: Table };
