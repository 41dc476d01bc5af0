import { describe, expect, it } from 'vitest';
import { createHandleBox } from './handle-box';
import type { EditorHandle } from './types';

const HANDLE: EditorHandle = { compile: () => Promise.resolve({ overrides: {} }), edits: () => ({}) };

describe('the handle of an editor', () => {
  it('is none where no editor is on its way', async () => {
    expect(await createHandleBox().wait()).toBeNull();
  });

  it('is waited for while the editor loads, by everyone', async () => {
    const box = createHandleBox();
    box.expect();
    const both = Promise.all([box.wait(), box.wait()]);
    box.fill(HANDLE);
    expect(await both).toEqual([HANDLE, HANDLE]);
    expect(await box.wait()).toBe(HANDLE);
  });

  it('is none once the editor could not be loaded, and waited for again when that is tried again', async () => {
    const box = createHandleBox();
    box.expect();
    const first = box.wait();
    box.giveUp();
    expect(await first).toBeNull();
    box.expect();
    const second = box.wait();
    box.fill(HANDLE);
    expect(await second).toBe(HANDLE);
  });

  it('is none when the editor is gone, and nobody waits', async () => {
    const box = createHandleBox();
    box.fill(HANDLE);
    box.expect();
    box.empty();
    expect(await box.wait()).toBeNull();
  });
});
