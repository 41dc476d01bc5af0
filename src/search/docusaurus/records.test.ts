import { describe, expect, it } from 'vitest';

import { buildRecords } from '.';
import { parsePage } from '../../snippets';
import { readSections, toSearchedCode } from './sections';

const PAGE = `---
title: Ignored here
---
import Tabs from '@theme/Tabs';

Intro with \`code\` and a [link](/x).

\`\`\`ts source="helpdesk/src/a.ts#list"
\`\`\`

## First steps

Text of *first*.

- one
- two

:::tip[Good to know]

Inside an admonition.

:::

### Deeper \`Config\`

| a | b |
| --- | --- |
| c | d |

#### Too deep

Still deeper.

## First steps

<Tabs label="Ways">

\`\`\`bash errors="2741 2345"
npm ci
\`\`\`

</Tabs>

## Own anchor {/* #mine */}

{/* a comment */}

Ends {1 + 1} here.
`;

describe('readSections', () => {
  const sections = readSections(parsePage(PAGE).outline, {
    codeOf: (ordinal) => ['list(): void', 'npm ci'][ordinal - 1],
  });

  it('finds headings of depth 2 and 3 with the anchors that Docusaurus gives them', () => {
    expect(sections.map(({ depth, title, anchor }) => [depth, title, anchor])).toEqual([
      [0, '', ''],
      [2, 'First steps', 'first-steps'],
      [3, 'Deeper Config', 'deeper-config'],
      [2, 'First steps', 'first-steps-1'],
      [2, 'Own anchor', 'mine'],
    ]);
  });

  it('reads prose without syntax', () => {
    expect(sections.map(({ text }) => text)).toEqual([
      'Intro with code and a link.',
      'Text of first. one two Good to know Inside an admonition.',
      'a b c d Too deep Still deeper.',
      'Ways',
      'Ends  here.',
    ]);
  });

  it('reads code as it is shown', () => {
    expect(sections.map(({ code }) => code)).toEqual(['list(): void', '', '', 'npm ci', '']);
  });
});

describe('toSearchedCode', () => {
  it('has the messages under a fence, and the codes that it expects', () => {
    const [, fence] = parsePage(PAGE).fences;
    const diagnostics = [{ line: 1, column: 1, code: 'TS2741', message: 'Missing.' }];
    expect(toSearchedCode({ text: 'npm ci', fence })).toBe('npm ci\nTS2741\nTS2345');
    expect(toSearchedCode({ text: 'npm ci', diagnostics })).toBe('npm ci\nTS2741 Missing.');
  });
});

describe('buildRecords', () => {
  const guide = {
    title: 'Quick start',
    description: 'Ten minutes.',
    trail: ['Start here'],
    url: '/guides/quick-start',
    outline: parsePage('Intro.\n\n## Get the code\n\nClone it.\n\n### With Git\n\nLike so.\n').outline,
    codeOf: () => undefined,
  };
  const service = {
    name: 'Notifications.Service',
    names: ['Notifications.Service', 'NotificationsService'],
    kind: 'class',
    package: 'helpdesk',
    url: '/api/helpdesk/notifications/#service',
    summary: 'Reads notifications.',
    members: ['getNotification'],
  };

  it('makes one for a guide and one for each section', () => {
    expect(buildRecords([guide], [], { maintainCase: false })).toEqual([
      {
        url: '/guides/quick-start',
        kind: 'guide',
        title: 'Quick start',
        names: [],
        trail: 'Start here',
        text: 'Ten minutes. Intro.',
      },
      {
        url: '/guides/quick-start#get-the-code',
        kind: 'section',
        title: 'Get the code',
        names: [],
        trail: 'Quick start',
        text: 'Clone it.',
      },
      {
        url: '/guides/quick-start#with-git',
        kind: 'section',
        title: 'With Git',
        names: [],
        trail: 'Quick start › Get the code',
        text: 'Like so.',
      },
    ]);
  });

  it('makes one for a symbol, methods and the framework with less weight', () => {
    const [own, method, framework] = buildRecords(
      [],
      [service, { ...service, kind: 'method', members: [] }, { ...service, package: '@o2s/framework' }],
      { maintainCase: false },
    );
    expect(own).toEqual({
      url: '/api/helpdesk/notifications/#service',
      kind: 'symbol',
      symbolKind: 'class',
      title: 'Notifications.Service',
      names: ['Notifications.Service', 'NotificationsService'],
      trail: 'helpdesk',
      text: 'Reads notifications.',
      code: 'getNotification',
    });
    expect(method?.weight).toBeLessThan(1);
    expect(method).not.toHaveProperty('code');
    expect(framework?.weight).toBeLessThan(1);
  });
});
