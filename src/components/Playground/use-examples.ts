import { useEffect, useState } from 'react';
import type { EditorManifestExample } from '../../shared/editor';
import { loadManifest } from '../LiveEditor/load-example';

/** Every example that can be edited; undefined until they are known, or when they cannot be. */
export function useExamples(): readonly EditorManifestExample[] | undefined {
  const [examples, setExamples] = useState<readonly EditorManifestExample[]>();
  useEffect(() => {
    let wanted = true;
    loadManifest().then(
      (manifest) => wanted && setExamples(manifest.examples),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  return examples;
}
