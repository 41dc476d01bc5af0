import { createHash } from 'node:crypto';

/**
 * Makes the document of the frame. Its policy allows its own script, workers from texts it has already, and `eval` in
 * them; nothing of it may connect to anything.
 *
 * @param script the program of the frame
 */
export function createFramePage(script: string): string {
  // A closing tag within the script would end it.
  const text = script.trim().replaceAll('</script', '<\\/script');
  const hash = createHash('sha256').update(text).digest('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash}' 'unsafe-eval'`,
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="robots" content="noindex">',
    '<title>Live example</title>',
    '</head>',
    `<body><script>${text}</script></body>`,
    '</html>',
    '',
  ].join('\n');
}
