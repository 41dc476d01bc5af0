export * as Cache from './cache';
