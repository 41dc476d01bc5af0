import type { SidebarsConfig } from '@docusaurus/plugin-content-docs';

/** The order in which a reader new to O2S needs the guides. */
const sidebars: SidebarsConfig = {
  guides: [
    {
      type: 'category',
      label: 'Start here',
      collapsible: false,
      items: ['what-is-an-integration', 'quick-start'],
    },
    {
      type: 'category',
      label: 'Write an integration',
      collapsible: false,
      items: [
        'new-integration/index',
        'new-integration/package',
        'new-integration/mapper',
        'new-integration/service',
        'new-integration/entry',
        'new-integration/host',
      ],
    },
    {
      type: 'category',
      label: 'Service logic',
      collapsible: false,
      items: [
        'service-logic/http',
        'service-logic/fetch',
        'service-logic/graphql',
        'service-logic/database',
        'service-logic/mocked',
        'mapping/normalized-model',
        'service-logic/requests',
        'service-logic/errors',
        'service-logic/configuration',
        'service-logic/compare',
      ],
    },
    {
      type: 'category',
      label: 'Combine and extend',
      collapsible: false,
      items: [
        'combine/several-modules',
        'combine/switch',
        'combine/depend',
        'combine/cache',
        'combine/extend',
        'combine/custom-module',
        'combine/sdk',
      ],
    },
    {
      type: 'category',
      label: 'Test it',
      collapsible: false,
      items: ['testing/service', 'testing/servers', 'testing/host'],
    },
  ],
};

export default sidebars;
