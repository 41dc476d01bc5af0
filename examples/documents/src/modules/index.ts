export * as Documents from './documents';
