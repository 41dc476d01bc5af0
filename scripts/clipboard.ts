import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import ts from 'typescript';
import * as z from 'zod';
import {
  COPY_ACTIONS,
  compileTrials,
  formatFindings,
  makeWorkspace,
  planTrials,
  type Capture,
  type Finding,
  type GuidePackage,
  type TypeScript,
} from '../src/evidence/copy-check';
import { createEngine, type Snippet } from '../src/snippets';
import { captureCopies, type Captured } from './clipboard/capture';
import { serveBuild } from './serve-build';

/** Exit codes of `npm run clipboard`. */
const EXIT = { passed: 0, failed: 1, usage: 2 } as const;
const root = path.resolve(__dirname, '..');
/** The fences that a reader begins a package with. */
const HOME = 'packages/integrations/helpdesk/';
const isBeginning = ({ title }: Snippet) =>
  title === `${HOME}package.json` || title === `${HOME}tsconfig.json`;

const capturesFile = z.array(
  z.object({
    snippet: z.string(),
    action: z.enum(Object.keys(COPY_ACTIONS) as [keyof typeof COPY_ACTIONS]),
    text: z.string(),
    isExcerpt: z.boolean(),
  }),
);

const { page, save, from } = new Command('clipboard')
  .description('Copies every TypeScript snippet in Chromium, and compiles the copies in fresh packages.')
  .option('--page <file>', 'only the snippets of one guide, from the root: docs/quick-start.mdx')
  .option('--save <file>', 'writes what was copied as JSON')
  .option('--from <file>', 'takes what was copied before, without a browser')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? EXIT.passed : EXIT.usage))
  .parse()
  .opts<{ page?: string; save?: string; from?: string }>();

void main();

async function main(): Promise<void> {
  const engine = createEngine({ root });
  const { snippets: all, problems } = engine.check();
  if (problems.length > 0)
    return fail(`The snippets have mistakes: npm run verify\n\n${engine.report(problems)}`);
  const snippets = all.filter((snippet) => !page || snippet.page === page || isBeginning(snippet));
  if (page && !snippets.some((snippet) => snippet.page === page)) {
    console.error(`${page} shows no snippet. A page is named from the root: docs/quick-start.mdx`);
    process.exitCode = EXIT.usage;
    return;
  }
  const start = performance.now();
  const pages = new Set(snippets.map((snippet) => snippet.page));
  const { captures, failures } = from
    ? { captures: capturesFile.parse(JSON.parse(readFileSync(from, 'utf8'))), failures: [] }
    : await capture(all.filter((snippet) => pages.has(snippet.page)));
  if (save) writeFileSync(save, `${JSON.stringify(captures, null, 2)}\n`);
  const taken = performance.now();

  const wanted = snippets.filter((snippet) => !page || snippet.page === page);
  const plan = planTrials({
    snippets: wanted,
    captures,
    readExample: (file) => readFileSync(path.join(root, 'examples', file), 'utf8').replaceAll('\r\n', '\n'),
  });
  const findings: Finding[] = [
    ...failures.map((failure) => ({ ...failure, action: 'copying' })),
    ...plan.findings,
  ];
  const folder = mkdtempSync(path.join(tmpdir(), 'copied-snippets-'));
  const compilers = [ts, createRequire(__filename)('typescript-5.9') as TypeScript];
  try {
    const workspace = makeWorkspace(
      root,
      folder,
      listExamples(engine.listExamples()),
      readGuide(all, captures),
      plan,
    );
    for (const compiler of compilers) findings.push(...compileTrials(compiler, workspace, plan.trials));
  } finally {
    rmSync(folder, { recursive: true });
  }
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
  const summary =
    `${wanted.filter(({ language }) => /^tsx?$/.test(language)).length} snippets on ${pages.size} pages, ` +
    `${captures.length} copies in ${seconds(start, taken)}; ${plan.trials.length} different ones compiled under ` +
    `TypeScript ${compilers.map(({ version }) => version).join(' and ')} in ${seconds(taken, performance.now())}`;
  if (findings.length > 0) return fail(`${formatFindings(findings)}\n\n${summary}`);
  console.log(`All copies compile: ${summary}`);
}

async function capture(snippets: readonly Snippet[]): Promise<Captured> {
  const site = await serveBuild(root);
  try {
    return await captureCopies(site.origin, snippets, isBeginning);
  } finally {
    site.stop();
  }
}

/** The copies of the two fences that a package begins with. */
function readGuide(snippets: readonly Snippet[], captures: readonly Capture[]): GuidePackage {
  const find = (name: string) => {
    const fence = snippets.find(({ title }) => title === `${HOME}${name}`);
    if (!fence) throw new Error(`No guide has a fence with title="${HOME}${name}" any more`);
    const copied = captures.find((one) => one.snippet === fence.id);
    if (!copied) throw new Error(`${fence.page}:${fence.line} could not be copied`);
    return { text: copied.text, place: { page: fence.page, line: fence.line } };
  };
  const tsconfig = find('tsconfig.json');
  return { packageJson: find('package.json').text, tsconfig: tsconfig.text, place: tsconfig.place };
}

/** Folders below `examples/` that have TypeScript in them. */
function listExamples(files: readonly string[]): string[] {
  const folders = files.map((file) => file.split('/')).filter((segments) => segments.length > 2);
  return [...new Set(folders.map(([, folder = '']) => folder))].sort();
}

function fail(text: string): void {
  console.error(text);
  process.exitCode = EXIT.failed;
}
