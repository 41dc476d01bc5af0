const INTEGRATION = /^@o2s\/integrations\.([\w-]+)\/integration$/;

/** The file that an example means when it names another as a package, without its ending; nothing for other names. */
export function integrationFile(name: string): string | undefined {
  const example = INTEGRATION.exec(name)?.[1];
  return example === undefined ? undefined : `examples/${example}/src/integration`;
}
