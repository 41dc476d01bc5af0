import type { Mount } from '../mock-backend';
import type { PackageSource } from './link';
import type { HostTap } from './trace';

/** Packages and parts of the backend that examples need: one comes with the runtime, others with the examples' own files. */
export interface Pack {
  readonly packages: Readonly<Record<string, unknown>>;
  /** The backend's routers, with data of their own each time. */
  readonly createMounts: () => readonly Mount[];
  /** Notes what only hosts with these packages do. */
  readonly tap?: HostTap;
}

const packs: Pack[] = [];

/** Makes a pack known, before an example that needs it is loaded. */
export function registerPack(pack: Pack): void {
  packs.push(pack);
}

/** Finds a package in every known pack. */
export const findPackage: PackageSource = (name) =>
  packs.find(({ packages }) => Object.hasOwn(packages, name))?.packages[name];

/** Makes what the backend serves by every known pack. */
export function createMounts(): Mount[] {
  return packs.flatMap((pack) => pack.createMounts());
}

/** What every known pack notes of a host. */
export function listTaps(): HostTap[] {
  return packs.flatMap(({ tap }) => (tap ? [tap] : []));
}
