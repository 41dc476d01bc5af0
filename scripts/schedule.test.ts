import { describe, expect, it } from 'vitest';
import { planNext, type Progress } from './schedule';
import type { Stage } from './stages';

const stage = (name: string, more: Partial<Stage> = {}): Stage => ({
  name,
  command: ['true'],
  isQuick: false,
  ...more,
});
const STAGES = [
  stage('types'),
  stage('browser', { after: ['build'], needs: 'all cores' }),
  stage('build'),
  stage('copies', { after: ['build'] }),
  stage('lint'),
];
const at = (progress: Partial<Record<keyof Progress, readonly string[]>> = {}): Progress => ({
  running: new Set(progress.running),
  passed: new Set(progress.passed),
  failed: new Set(progress.failed),
});
function next(progress: Progress, stages = STAGES, cores = 2) {
  const { start, skip } = planNext(stages, progress, cores);
  return { start: start.map(({ name }) => name), skip: skip.map((one) => [one.stage.name, one.because]) };
}

describe('planNext', () => {
  it('starts as many stages as there are cores, in order', () => {
    expect(next(at())).toEqual({ start: ['types', 'build'], skip: [] });
    expect(next(at(), STAGES, 1).start).toEqual(['types']);
    expect(next(at({ running: ['types', 'build'] })).start).toEqual([]);
  });

  it('lets a later stage use a core that an earlier one cannot use yet', () => {
    expect(next(at({ passed: ['types'], running: ['build'] })).start).toEqual(['lint']);
  });

  it('gives a stage for all cores the machine, once its product is there', () => {
    expect(next(at({ passed: ['types', 'build'] })).start).toEqual(['browser']);
    expect(next(at({ passed: ['types', 'build'], running: ['lint'] })).start).toEqual(['copies']);
    expect(next(at({ passed: ['types', 'build'], running: ['browser'] })).start).toEqual([]);
  });

  it('skips what needs the product of a stage that failed, and nothing else', () => {
    expect(next(at({ passed: ['types'], failed: ['build'] }))).toEqual({
      start: ['lint'],
      skip: [
        ['browser', 'build'],
        ['copies', 'build'],
      ],
    });
  });

  it('takes a stage that was not asked for to have run before', () => {
    expect(next(at(), [stage('copies', { after: ['build'] })]).start).toEqual(['copies']);
  });
});
