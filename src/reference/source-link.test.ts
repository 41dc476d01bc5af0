import { describe, expect, it } from 'vitest';

import { isDocumentedSource, sourceLink } from './source-link';

const SERVICE = 'helpdesk/src/modules/notifications/notifications.service.ts';

describe('sourceLink', () => {
  it('turns dots into dashes', () => {
    expect(sourceLink(SERVICE, () => true)).toBe(
      '/source/helpdesk/src/modules/notifications/notifications-service-ts/',
    );
  });

  it('lands at a region', () => {
    expect(sourceLink('helpdesk/src/integration.ts', () => true, 'config')).toBe(
      '/source/helpdesk/src/integration-ts/#config',
    );
  });

  it('invents no page', () => {
    expect(sourceLink(SERVICE, () => false)).toBeUndefined();
  });
});

describe('isDocumentedSource', () => {
  it.each([
    [SERVICE, true],
    ['helpdesk/src/integration.ts', true],
    ['helpdesk/src/modules/notifications/notifications.service.spec.ts', false],
    ['helpdesk/test/package.ts', false],
    ['helpdesk/package.json', false],
    ['helpdesk/src/types.d.ts', false],
  ])('%s: %s', (path, expected) => {
    expect(isDocumentedSource(path)).toBe(expected);
  });
});
