import { describe, expect, it } from 'vitest';
import { checkCommands, type World } from '.';

const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  '': ['start', 'verify', 'test'],
  'examples/helpdesk': ['build', 'stop'],
};
const WORLD: World = {
  scripts: (folder) => SCRIPTS[folder],
  workspace: (name) => (name === '@o2s/helpdesk' ? 'examples/helpdesk' : undefined),
  exists: (path) => ['', 'examples', 'examples/helpdesk', 'docs', 'docs/a.mdx', '..'].includes(path),
  hasBin: (name) => name === 'tsc',
};

/** Each mistake: its name, what it marks, and the hint. */
function mistakesIn(body: string): (readonly [string, string, string?])[] {
  return checkCommands(body, WORLD).map(({ name, start, end, hint }) =>
    hint === undefined ? [name, body.slice(start, end)] : [name, body.slice(start, end), hint],
  );
}
const messagesIn = (body: string) => checkCommands(body, WORLD).map(({ message }) => message);

describe('commands that are right', () => {
  it.each([
    'npm start',
    'npm test',
    'npm run verify',
    'npm run-script verify -- --watch',
    'npm run',
    'npm run-script',
    'cat ./docs/./a.mdx',
    'npm',
    'npm ci && npm start',
    'npm install nothing-that-is-looked-for',
    'npm run build -w @o2s/helpdesk',
    'npm run build --workspace=@o2s/helpdesk',
    'npm run build -w examples/helpdesk',
    'npm run build --prefix examples/helpdesk',
    'npm --prefix=./examples/helpdesk run build',
    'npm -C examples/helpdesk run build',
    'npm stop -w @o2s/helpdesk',
    'cd examples/helpdesk\nnpm run build',
    'cd examples\ncd helpdesk\nnpm run build',
    'cd examples/helpdesk\ncd ../..\nnpm run verify',
    'cd\nnpm start',
    'cd ..',
    'npx tsc -p .',
    'npx ./docs/a.mdx',
    'npx --yes',
    'tsc --noEmit',
    'node -e 1',
    'curl http://localhost:4000/notifications',
    'cat docs/a.mdx',
    './docs/a.mdx',
    'docs/a.mdx',
    'cat /etc/hosts @scope/name',
    'mkdir -p a/b/c\ncd a/b\ncat c/new.txt ./c',
    'mkdir a\ncat a/b/c.txt',
    'touch new/x.txt\ncat new/x.txt',
    'mkdir docs/new\ncd docs\ncat new/file.txt\ncat ./a.mdx',
    'mkdir made\ncd made\nnpm start',
    'echo x > out/log.txt\ncat out/log.txt',
    'echo x >> out/log.txt\ncat out/log.txt',
    'echo x &> out/log.txt\ncat out/log.txt',
    'greet() { echo hi; }\ngreet',
    'A=1',
    '',
  ])('%j', (body) => expect(messagesIn(body)).toEqual([]));
});

describe('commands that are wrong', () => {
  it.each([
    ['npm run verfy', [['bash-script-unknown', 'verfy', 'did you mean "verify"?']]],
    ['npm run zzzzzzzz', [['bash-script-unknown', 'zzzzzzzz', 'its scripts: "start", "verify" or "test"']]],
    ['npm run-script verfy', [['bash-script-unknown', 'verfy', 'did you mean "verify"?']]],
    ['npm stop', [['bash-script-unknown', 'stop', 'its scripts: "start", "verify" or "test"']]],
    ['npm instal', [['bash-command-unknown', 'instal', 'did you mean "npm install"?']]],
    ['npm qqqqqqqqqq', [['bash-command-unknown', 'qqqqqqqqqq']]],
    ['npm run build -w nobody', [['bash-script-unknown', 'npm']]],
    ['npm test --prefix docs', [['bash-script-unknown', 'npm']]],
    [
      'cd examples/helpdesk\nnpm run verify',
      [['bash-script-unknown', 'verify', 'its scripts: "build" or "stop"']],
    ],
    ['cd nowhere', [['bash-path-missing', 'nowhere']]],
    ['cd no/where', [['bash-path-missing', 'no/where']]],
    ['cd examples && cat helpdesk/x.ts', [['bash-path-missing', 'helpdesk/x.ts']]],
    ['cat docs/b.mdx docs/a.mdx', [['bash-path-missing', 'docs/b.mdx']]],
    ['cat ../x.ts', [['bash-path-missing', '../x.ts']]],
    ['./run.sh', [['bash-path-missing', './run.sh']]],
    ['cat < in/x.txt\ncat in/x.txt', [['bash-path-missing', 'in/x.txt']]],
    ['cat out/log.txt\necho x > out/log.txt', [['bash-path-missing', 'out/log.txt']]],
    [
      'frobnicate',
      [
        [
          'bash-command-unknown',
          'frobnicate',
          'install it as a dependency, or mark the fence with norun="why"',
        ],
      ],
    ],
    [
      'npx frobnicate x',
      [['bash-command-unknown', 'frobnicate', 'add the package, or mark the fence with norun="why"']],
    ],
    ['echo $(npm run verfy)', [['bash-script-unknown', 'verfy', 'did you mean "verify"?']]],
    [
      'if true; then npm run verfy; fi; cd nowhere',
      [
        ['bash-script-unknown', 'verfy', 'did you mean "verify"?'],
        ['bash-path-missing', 'nowhere'],
      ],
    ],
  ] as const)('%j', (body, expected) => expect(mistakesIn(body)).toEqual(expected));

  it('are told in words', () => {
    expect(messagesIn('npm run verfy')).toEqual(['package.json has no script "verfy"']);
    expect(messagesIn('npm test --prefix docs')).toEqual(['there is no package.json in "docs"']);
    expect(messagesIn('npm test -C docs')).toEqual(['there is no package.json in "docs"']);
    expect(messagesIn('npm test -w nobody')).toEqual(['there is no such workspace']);
    expect(messagesIn('cd nowhere')).toEqual(['there is no folder "nowhere"']);
  });

  it('are not looked at where bash cannot read them', () => {
    const [mistake, ...more] = checkCommands('echo "open', WORLD);
    expect(more).toEqual([]);
    expect(mistake).toMatchObject({ name: 'bash-syntax' });
    expect(mistake?.message).toMatch(/^bash cannot read this: /);
    expect(mistake && mistake.end <= 'echo "open'.length && mistake.start < mistake.end).toBe(true);
    const names = mistakesIn('npm run verfy\nif true; then').map(([name]) => name);
    expect(new Set(names)).toEqual(new Set(['bash-syntax']));
  });
});
