export { LiveHttpAdapter } from './adapter';
export type { AdapterRequest, LiveRequest } from './request';
export type { AdapterResponse, LiveAnswer } from './response';
