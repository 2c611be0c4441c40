// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { WindowedList } from '../../../components/WindowedList';

afterEach(cleanup);

const ROW = 20;

interface Part {
  active?: number;
  role?: 'list' | 'rowgroup';
  view?: string;
  allOf?: number;
}

function list(count: number, part: Part = {}) {
  const { role = 'list', ...others } = part;
  return (
    <WindowedList
      role={role}
      aria-label="Lots"
      count={count}
      rowHeight={ROW}
      {...others}
      rowsAbove={1}
      draw={(index, place) => (
        <div key={index} role={role === 'list' ? 'listitem' : 'row'} {...place}>
          <a href={`#${index}`}>{`Lot ${index}`}</a>
        </div>
      )}
    />
  );
}

const drawn = () => screen.getAllByRole('link').map(({ textContent }) => textContent);

function scrollTo(top: number): void {
  const box = screen.getByRole('list');
  box.scrollTop = top;
  fireEvent.scroll(box);
}

test('of many rows only those in view are drawn, and a few beside them', () => {
  render(list(200_000));

  expect(drawn().length).toBeLessThan(60);
  expect(drawn()[0]).toBe('Lot 0');

  scrollTo(100_000 * ROW);

  expect(drawn()).toContain('Lot 100000');
  expect(drawn()).not.toContain('Lot 0');
  expect(drawn().length).toBeLessThan(60);
});

test('each row says which of how many it is', () => {
  render(list(5_000));
  scrollTo(400 * ROW);

  const item = screen.getByText('Lot 400').parentElement;
  expect(item?.getAttribute('aria-posinset')).toBe('401');
  expect(item?.getAttribute('aria-setsize')).toBe('5000');
});

test('each row stands at its place, in px', () => {
  render(list(5_000));
  scrollTo(400 * ROW);

  const { style } = screen.getByText('Lot 400').parentElement ?? document.body;
  expect(style.inset).toBe('8000px 0 auto');
  expect(style.height).toBe('20px');
});

test('a table’s row says its place below the headings', () => {
  render(list(5_000, { role: 'rowgroup' }));

  expect(screen.getByText('Lot 0').parentElement?.getAttribute('aria-rowindex')).toBe('2');
});

test('the row with the focus stays, however far one scrolls', () => {
  render(list(5_000));
  act(() => screen.getByText('Lot 1').focus());

  scrollTo(2_000 * ROW);
  expect(drawn().slice(0, 2)).toEqual(['Lot 1', 'Lot 1994']);

  act(() => screen.getByText('Lot 2000').focus());
  expect(drawn()).not.toContain('Lot 1');
});

test('the active row is drawn and scrolled to', () => {
  const { rerender } = render(list(5_000, { active: 0 }));

  rerender(list(5_000, { active: 3_000 }));

  expect(drawn()).toContain('Lot 3000');
  expect(screen.getByRole('list').scrollTop).toBeGreaterThan(2_000 * ROW);
});

test('a list that has become shorter shows its end', () => {
  const { rerender } = render(list(5_000));
  scrollTo(4_000 * ROW);

  rerender(list(50));

  expect(drawn().at(-1)).toBe('Lot 49');
});

test('an empty list is empty', () => {
  render(list(0));

  expect(screen.queryAllByRole('link')).toEqual([]);
});

test('of rows that are few all are drawn, where that is wanted', () => {
  render(list(100, { allOf: 100 }));

  expect(drawn()).toHaveLength(100);
});

test('a list of something else is shown from its beginning', () => {
  const { rerender } = render(list(5_000, { view: 'all' }));
  scrollTo(2_000 * ROW);

  rerender(list(4_000, { view: 'all' }));
  expect(drawn()).toContain('Lot 2000');
  rerender(list(4_000, { view: 'some' }));

  expect(drawn()[0]).toBe('Lot 0');
  expect(screen.getByRole('list').scrollTop).toBe(0);
});
