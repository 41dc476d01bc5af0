import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** The framework's name, under which the examples import it. */
export const FRAMEWORK = '@o2s/framework';

/** One version of the framework on disk. */
export interface Framework {
  readonly version: string;
  /** Absolute folder of the package. */
  readonly folder: string;
  /** Its entry points as they are imported, each with the absolute file of its declarations. */
  readonly entries: Readonly<Record<string, string>>;
}

/** Someone asked for a version that cannot be checked, and how to get it. */
export class FrameworkMissing extends Error {
  override name = 'FrameworkMissing';
}

const target = z.union([z.string(), z.record(z.string(), z.string())]);
const manifestSchema = z.object({
  name: z.literal(FRAMEWORK),
  version: z.string(),
  exports: z.record(z.string().startsWith('./'), target),
});

/**
 * Reads an installed version of the framework.
 *
 * @param folder absolute
 * @throws FrameworkMissing when the folder holds no version of the framework
 */
export function openFramework(folder: string): Framework {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) throw new FrameworkMissing(`There is no package.json in ${folder}.`);
  const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) {
    throw new FrameworkMissing(`${file} is not that of ${FRAMEWORK}: ${z.prettifyError(parsed.error)}`);
  }
  const { version, exports } = parsed.data;
  const entries = Object.entries(exports).map(([name, to]) => [
    FRAMEWORK + name.slice(1),
    path.join(folder, declarationsOf(to)),
  ]);
  return { version, folder, entries: Object.fromEntries(entries) as Record<string, string> };
}

/** The declarations lie beside the code, as the framework has them in every version. */
function declarationsOf(to: z.infer<typeof target>): string {
  const file = typeof to === 'string' ? to : (to['types'] ?? to['import'] ?? to['default'] ?? '');
  return file.replace(/(?<!\.d)\.([cm]?)[jt]s$/, '.d.$1ts');
}
