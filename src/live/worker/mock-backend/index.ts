export { type Mount } from './backend';
export { type BackendRouter } from './express';
export { createUpstreamFetch, type UpstreamFetch } from './fetch';
