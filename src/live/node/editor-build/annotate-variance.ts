/** Zod's generic interfaces that say nothing about the variance of their parameters, by the file they are in. */
const SILENT: readonly (readonly [file: RegExp, names: RegExp])[] = [
  [
    /\/zod\/v4\/classic\/schemas\.d\.c?ts$/,
    /\binterface Zod(?:Array|Catch|Default|ExactOptional|Intersection|NonOptional|Nullable|Optional|Pipe|Prefault|Readonly|Transform|Union)<(?=[^{]* extends _ZodType)/g,
  ],
  [/\/zod\/v4\/classic\/errors\.d\.c?ts$/, /\binterface ZodError<(?=T = )/g],
];

/**
 * Writes down that these parameters are covariant, which the compiler else finds out anew after each key, by comparing
 * whole schemas: nine tenths of what checking `const schema: z.ZodType<Alert> = z.object(…)` takes. Zod says it itself
 * of most of its interfaces. That messages stay the same is tested on every example.
 *
 * @param name - path of the declaration file
 */
export function annotateVariance(name: string, text: string): string {
  const rules = SILENT.filter(([file]) => file.test(name));
  return rules.reduce(
    (annotated, [, names]) =>
      annotated.replace(new RegExp(`${names.source}([^{]*?)(?=> extends )`, 'g'), markParameters),
    text,
  );
}

/** `interface ZodPipe<A extends X = Y, B extends X = Y` */
function markParameters(head: string): string {
  return head.replace(/([<,]\s*)([A-Z]\w*)(?= extends | = )/g, '$1out $2');
}
