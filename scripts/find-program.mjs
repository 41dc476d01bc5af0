// @ts-check
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Finds a program that a variable names, one on the `PATH`, or one in another known place, in this order.
 *
 * @param {object} wanted
 * @param {string} wanted.variable of the environment, for whoever wants a certain one
 * @param {readonly string[]} wanted.names as packages call it, the first one first
 * @param {readonly string[]} wanted.elsewhere absolute paths that are on no `PATH`
 * @returns {string | undefined} absolute path of the program
 * @throws {Error} when the variable names something that is not there
 */
export function findProgram({ variable, names, elsewhere }) {
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${variable} names "${named}", which does not exist`);
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...elsewhere].find((candidate) => existsSync(candidate));
}
