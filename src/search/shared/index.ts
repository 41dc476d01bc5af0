export type { SearchRecord } from '../contract';
export type { SearchEngine, SearchFile } from './engine';
export { excerpt, highlight, type Match, type Piece } from './excerpt';
export { fold, rank, tokenize, toQuery, typoAllowance, type Hit, type Token } from './matching';
