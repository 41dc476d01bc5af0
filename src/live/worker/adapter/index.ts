export { LiveHttpAdapter } from './adapter';
export { parseBody } from './body';
export { AdapterRequest, type LiveRequest } from './request';
export { AdapterResponse, type LiveAnswer } from './response';
export { Router, type ErrorHandler, type Handler, type Next } from './router';
