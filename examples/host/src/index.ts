export { toApiConfig } from './api-config';
export type { Composition } from './composition';
export { COMPOSITIONS } from './compositions';
export { createHost } from './host';
export { HostConfigError } from './host.errors';
export { FRAMEWORK_MODULES, type ModuleName } from './modules';
