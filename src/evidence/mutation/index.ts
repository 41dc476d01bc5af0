export { ContentError } from './content';
export {
  FIGURES_FILE,
  formatFigures,
  formatSurvivor,
  isSurvivor,
  parseFigures,
  readFrameworkVersion,
  toFigures,
} from './report';
export { runSelfTest, type SelfTestOptions, type SelfTestResult } from './run';
export type { CreateJudge } from './workbench';
