export { authorizationHeaders } from './authorization';
export { type PortalNotifications, type PortalSdk, createPortalSdk } from './portal-sdk';
