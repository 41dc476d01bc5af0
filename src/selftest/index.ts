export { ContentError } from './content';
export { formatFigures, formatSurvivors, parseFigures, readFrameworkVersion, toFigures } from './report';
export { runSelfTest, type SelfTestOptions, type SelfTestResult } from './run';
