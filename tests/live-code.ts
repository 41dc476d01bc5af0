/** Code that tests put into a live example, as if a reader had written it, and what must come of that. */

/** The example's file that gets it. */
export const QUERY_FILE = 'examples/helpdesk/src/modules/notifications/notifications.query.ts';

/** The compiled example, as the site serves it. */
export interface LiveExample {
  readonly files: Record<string, { code: string }>;
  readonly env: Record<string, string>;
}

/** Puts code at the end of one file. */
export function addCode(example: LiveExample, code: string): LiveExample {
  const file = example.files[QUERY_FILE];
  if (!file) throw new Error(`The example has no ${QUERY_FILE}`);
  file.code += `\n${code}`;
  // A machine under load must not cut short what the test waits for.
  example.env['HELPDESK_API_TIMEOUT'] = '60000';
  return example;
}

/** Code in the place of the one that reads the query of a list. */
export const asParser = (body: string) =>
  `const parse=module.exports.parseListQuery;module.exports={...module.exports,parseListQuery:(query)=>{${body};return parse(query)}};`;

/** What never ends by itself, and has to be stopped. */
export const ENDLESS: Readonly<Record<string, string>> = {
  'a loop': `console.log('it begins');for(;;);`,
  'two gigabytes, and then a loop': `const kept=[];for(let i=0;i<20;i+=1)kept.push(new Float64Array(1.31e7).fill(1));for(;;);`,
  'a flood of promises': `const flood=()=>Promise.resolve().then(()=>{flood();flood()});flood();`,
};

/** Runs a body only for the query with this limit; for {@link asParser}. */
export const onlyAt = (limit: number, body: string) => `if(query.limit==='${limit}'){${body}}`;

/**
 * Code that tries to reach what no code of a reader may reach, and logs a line for each try: `fetch: refused`, or
 * `fetch: REACHED`.
 *
 * @param url - of a server that nothing may ask
 */
export const attackCode = (url: string): string =>
  `globalThis.attacks=(${attack.toString()})(${JSON.stringify(url)});${REPORT}`;

/** Waits for the attacks, so that the answer comes after them. */
const REPORT = `
const {defer,from,switchMap}=require('rxjs');
const {HttpService}=require('@nestjs/axios');
const request=HttpService.prototype.request;
HttpService.prototype.request=function(...args){return defer(()=>from(globalThis.attacks.then((lines)=>lines.forEach((line)=>console.log(line))))).pipe(switchMap(()=>request.apply(this,args)))};`;

/** Runs in the worker of an example; it may use nothing from outside. */
async function attack(url: string): Promise<string[]> {
  const scope = globalThis as unknown as Record<string, unknown>;
  const within = <T>(promise: Promise<T>): Promise<T> =>
    Promise.race([
      promise,
      new Promise<never>((_, reject) => setTimeout(() => reject(new Error('silence')), 500)),
    ]);
  const opened = (target: EventTarget): Promise<void> =>
    new Promise((resolve, reject) => {
      for (const event of ['open', 'load', 'message']) target.addEventListener(event, () => resolve());
      for (const event of ['error', 'close']) target.addEventListener(event, () => reject(new Error(event)));
    });
  const native = Object.getPrototypeOf(Object.getPrototypeOf(globalThis)) as { fetch: typeof fetch };
  const imported = (code: string): unknown => (0, eval)(code);
  const nested = (code: string) =>
    opened(new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))));
  const needed = (value: unknown): unknown => {
    if (value === undefined) throw new Error('not there');
    return value;
  };
  const attempts: Record<string, () => unknown> = {
    fetch: () => native.fetch.call(globalThis, url),
    'fetch without cors': () => native.fetch.call(globalThis, url, { mode: 'no-cors' }),
    XMLHttpRequest: () => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.send();
      return opened(request);
    },
    WebSocket: () => opened(new WebSocket(url.replace('http', 'ws'))),
    EventSource: () => opened(new EventSource(url)),
    importScripts: () => imported(`importScripts(${JSON.stringify(url)})`),
    'importScripts of data': () => imported(`importScripts('data:text/javascript,0')`),
    'import()': () => imported(`import(${JSON.stringify(url)})`),
    'a worker of its own': () =>
      nested(`fetch(${JSON.stringify(url)},{mode:'no-cors'}).then(()=>postMessage(1),()=>close())`),
    'a worker from the site': () => opened(new Worker(url)),
    indexedDB: () => indexedDB.open('x') && opened(indexedDB.open('x')),
    caches: () => caches.open('x'),
    'the file system': () => navigator.storage.getDirectory(),
    localStorage: () => needed(scope['localStorage']),
    cookies: () => needed(scope['cookieStore']),
    parent: () => needed(scope['parent']),
    top: () => needed(scope['top']),
    document: () => needed(scope['document']),
    'a popup': () => needed(scope['open']),
    WebTransport: () =>
      within((new WebTransport(url.replace('http:', 'https:')) as { ready: Promise<unknown> }).ready),
  };
  return Promise.all(
    Object.entries(attempts).map(async ([name, attempt]) => {
      try {
        await within(Promise.resolve().then(attempt));
        return `${name}: REACHED`;
      } catch {
        return `${name}: refused`;
      }
    }),
  );
}
