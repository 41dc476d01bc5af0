import type { CallName, Reply, Request, Start } from './messages';

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const isText: Check = (value) => typeof value === 'string';
const isOffset: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isFiles: Check = (value) => isObject(value) && Object.values(value).every(isText);

/** What each question must bring. */
const ASKS: Readonly<Record<CallName, Shape>> = {
  open: { files: isFiles },
  edit: { file: isText, text: isText },
  prepare: { file: isText, part: isOffset },
  diagnostics: { file: isText },
  recheck: { file: isText },
  completions: { file: isText, position: isOffset },
  details: { file: isText, position: isOffset, name: isText },
  hover: { file: isText, position: isOffset },
  definition: { file: isText, position: isOffset },
  rename: { file: isText, position: isOffset },
  emit: { files: isTexts },
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const fits = (value: unknown, shape: Shape): boolean =>
  isObject(value) && Object.entries(shape).every(([key, check]) => check(value[key]));

/** Whether a message to the worker tells it where its files are. */
export function isStart(value: unknown): value is Start {
  return fits(value, { compiler: isText, declarations: isText });
}

/** Whether a message to the worker is a question with all that it must bring. */
export function isRequest(value: unknown): value is Request {
  if (!isObject(value) || !isOffset(value.id) || typeof value.call !== 'string') return false;
  return Object.hasOwn(ASKS, value.call) && fits(value.ask, ASKS[value.call as CallName]);
}

/** Whether a message of the worker is one that the page understands. */
export function isReply(value: unknown): value is Reply {
  if (!isObject(value)) return false;
  if ('id' in value) return isOffset(value.id) && ('answer' in value || isText(value.error));
  return value.ready === true || isText(value.failed);
}
