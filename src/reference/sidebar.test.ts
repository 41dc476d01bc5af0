import { expect, it } from 'vitest';

import { buildSidebar } from './sidebar';

const helpdesk = { id: 'helpdesk', dir: 'examples/helpdesk', entry: 'src/integration.ts' };

it('groups pages by package, with the others around them', () => {
  const pages = [
    { file: 'index.mdx', label: 'API reference' },
    { file: 'helpdesk/index.mdx', label: 'Overview', package: helpdesk },
    { file: 'helpdesk/notifications.mdx', label: 'Notifications', package: helpdesk },
  ];
  const last = [{ file: 'framework-contract.mdx', label: 'Framework contract' }];
  expect(buildSidebar(pages, [helpdesk], last)).toEqual({
    api: [
      { type: 'doc', id: 'index', label: 'API reference', key: 'index' },
      {
        type: 'category',
        label: 'helpdesk',
        collapsible: false,
        collapsed: false,
        items: [
          { type: 'doc', id: 'helpdesk/index', label: 'Overview', key: 'helpdesk/index' },
          {
            type: 'doc',
            id: 'helpdesk/notifications',
            label: 'Notifications',
            key: 'helpdesk/notifications',
          },
        ],
      },
      { type: 'doc', id: 'framework-contract', label: 'Framework contract', key: 'framework-contract' },
    ],
  });
});
