/** A method that an integration's service must have, as the framework's declarations word it. */
export interface FrameworkMethod {
  readonly name: string;
  /** Parameters as declared: `options: Request.GetNotificationParams`. */
  readonly parameters: readonly string[];
  /** Return type as declared. */
  readonly returns: string;
}

/** An exported name of a framework module or of the framework itself. */
export interface FrameworkExport {
  readonly name: string;
  /** Name in the framework's sources, where it differs: `NotificationService`. */
  readonly declared: string;
  readonly kind: 'class' | 'namespace' | 'interface' | 'type' | 'function' | 'constant';
  /** Names inside, for namespaces. */
  readonly members: readonly string[];
}

/** One domain of the framework's data model: `Notifications`. */
export interface FrameworkModule {
  readonly name: string;
  /** Key in `ApiConfig['integrations']`: `notifications`. */
  readonly key: string;
  /** Folder of its declarations below the framework's sources: `modules/notifications`. */
  readonly folder: string;
  readonly exports: readonly FrameworkExport[];
  readonly methods: readonly FrameworkMethod[];
}

/** What `@o2s/framework/modules` exports. */
export interface FrameworkContract {
  readonly version: string;
  /** Public name of each exported declaration, by the key that `declarationKey` gives it. */
  readonly publicNames: ReadonlyMap<string, string>;
  readonly modules: readonly FrameworkModule[];
  /** What belongs to no module: `ApiConfig`, `Models`, `createModule`. */
  readonly shared: readonly FrameworkExport[];
}

/**
 * A declaration file's path below the framework's sources, without ending. Declaration maps make TypeDoc name files
 * that are not installed, so the installed and the mapped path must give the same key.
 *
 * `…/@o2s/framework/dist/src/modules/cache/cache.service.d.ts` → `modules/cache/cache.service`
 */
export function sourceKey(file: string): string {
  return file.replace(/^.*\/@o2s\/framework\/(dist\/)?src\//, '').replace(/(\.d)?\.ts$/, '');
}

/** Identifies a declaration of the framework: its file's key and the name it has there. */
export function declarationKey(file: string, name: string): string {
  return `${sourceKey(file)}#${name}`;
}
