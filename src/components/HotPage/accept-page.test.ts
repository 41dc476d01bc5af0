import { expect, it, vi } from 'vitest';
import { acceptPage, newestOf, onEdit, type Hot } from './accept-page';

/** Evaluates a page as the bundler does after an edit: with what its last version left. */
function evaluate(file: string, toc: string, data?: Hot['data']) {
  const component = () => null;
  const left: { frame?: unknown } = {};
  const hot = {
    data,
    accept: vi.fn(),
    dispose: (leave: (data: object) => void) => leave(left),
    invalidate: vi.fn(),
  };
  acceptPage(file, { default: component, toc }, hot);
  return { component, left, hot };
}

it('shows the page as it was last edited, wherever an earlier version of it stands', () => {
  const told = vi.fn();
  const stop = onEdit(told);
  const first = evaluate('a', 'One');
  expect(told).not.toHaveBeenCalled();
  const second = evaluate('a', 'One', first.left);
  const third = evaluate('a', 'One', second.left);
  stop();
  expect(told).toHaveBeenCalledTimes(2);
  expect([first, second, third].map(({ component }) => newestOf(component))).toEqual(
    Array.from({ length: 3 }, () => third.component),
  );
  expect(third.hot.invalidate).not.toHaveBeenCalled();
});

it('leaves to the site what is shown around the page', () => {
  const first = evaluate('b', 'One');
  const second = evaluate('b', 'Two', first.left);
  expect(second.hot.invalidate).toHaveBeenCalledOnce();
});

it('keeps pages apart, and what is no page as it is', () => {
  const one = evaluate('c', 'One');
  const other = evaluate('d', 'One');
  expect(newestOf(one.component)).toBe(one.component);
  expect(newestOf(other.component)).toBe(other.component);
  expect(newestOf('article')).toBeUndefined();
  expect(newestOf(() => null)).toBeUndefined();
});
