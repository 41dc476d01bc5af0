export const EOL = '\n';
export const platform = (): string => 'browser';
export const hostname = (): string => 'worker';
