import { declareDocuments, findDocuments } from './graphql-documents';

/** What a table knows of a file. */
interface TabledFile {
  readonly text: string;
  readonly documents: ReturnType<typeof findDocuments>;
}

/** The types of a file's documents, by their texts. */
interface KnownTypes {
  readonly types: ReadonlyMap<string, string>;
  /** The files that they follow from, by path: they hold for as long as these are as here. */
  readonly from: ReadonlyMap<string, string>;
}

/** What is known of the GraphQL documents of files: what each says, always; its type, for as long as that holds. */
export interface DocumentTable {
  /** Notes the text of a file. */
  write(path: string, text: string): void;
  /** Forgets all files. */
  clear(): void;
  /** The texts of a file's documents. */
  documentsOf(path: string): ReadonlySet<string>;
  /** Whether the types of a file's documents are known. */
  hasTypes(path: string): boolean;
  /**
   * Notes them.
   *
   * @param types - by the documents' texts, as TypeScript writes them
   * @param from - the paths of the files that they follow from
   */
  noteTypes(path: string, types: ReadonlyMap<string, string>, from: readonly string[]): void;
  /** All that is known, as a declaration file. */
  declare(): string;
}

/** Makes a table of no file. */
export function createDocumentTable(): DocumentTable {
  const files = new Map<string, TabledFile>();
  const known = new Map<string, KnownTypes>();
  const holds = ({ from }: KnownTypes): boolean =>
    [...from].every(([path, text]) => files.get(path)?.text === text);
  return {
    write: (path, text) => void files.set(path, { text, documents: findDocuments(text) }),
    clear() {
      files.clear();
      known.clear();
    },
    documentsOf: (path) => new Set(files.get(path)?.documents.keys()),
    hasTypes(path) {
      const types = known.get(path);
      return types !== undefined && holds(types);
    },
    noteTypes(path, types, from) {
      const texts = from.map((each) => [each, files.get(each)?.text ?? ''] as const);
      known.set(path, { types, from: new Map(texts) });
    },
    declare() {
      const documents = [...files.values()].flatMap((file) => [...file.documents]);
      // The same text in two files may be two documents, with other fragments each.
      const isOnly = (text: string): boolean => documents.filter(([other]) => other === text).length === 1;
      const types = [...known.values()].filter(holds).flatMap((each) => [...each.types]);
      return declareDocuments(new Map(documents), new Map(types.filter(([text]) => isOnly(text))));
    },
  };
}
