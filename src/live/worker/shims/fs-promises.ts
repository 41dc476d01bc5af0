function refuse(path: string): Promise<never> {
  return Promise.reject(new Error(`There is no ${path} here: a page has no files`));
}

export { refuse as mkdir, refuse as readFile, refuse as rm, refuse as writeFile };
