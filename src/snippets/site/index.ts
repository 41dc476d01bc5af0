export { listDocs } from './list-docs';
export { createBundlerConfig } from './bundler-config';
export { createRemarkSnippets, type LinkTargets } from './remark-snippets';
export { reportCheck } from './report-check';
export { readRepository, type Repository } from './repository';
export { createSourcePages, type GuidePage, type SourcePage } from './source-pages';
export { toSourcePath } from './source-path';
export { verifyBeside } from './verify-beside';
