/**
 * Anchor of a member, from the names that lead to it on its page.
 *
 * `['Service', 'getNotificationList']` → `service-get-notification-list`. Lower case throughout, so that two
 * anchors never differ in case alone.
 */
export function anchorOf(names: readonly string[]): string {
  return names.map(kebab).filter(Boolean).join('-');
}

/** A name as a URL segment: `NotificationsService` → `notifications-service`, `HTTPClient` → `http-client`. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** Hands out each anchor once: the second `other` becomes `other-1`. */
export function createAnchors(): (names: readonly string[]) => string {
  const taken = new Set<string>();
  return (names) => {
    const wanted = anchorOf(names) || 'member';
    let anchor = wanted;
    for (let count = 1; taken.has(anchor); count += 1) anchor = `${wanted}-${count}`;
    taken.add(anchor);
    return anchor;
  };
}
