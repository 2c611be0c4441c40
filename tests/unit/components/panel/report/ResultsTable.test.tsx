// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ResultsTable } from '../../../../../components/panel/report/ResultsTable';
import { row } from '../../../support/panel-results';

afterEach(cleanup);

/** What the table follows, and how to tell it what comes near. */
let tell: (isNear: (part: Element) => boolean) => void;
const followed = new Set<Element>();

beforeEach(() => {
  followed.clear();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(callback: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
        tell = (isNear) => {
          const entries = [...followed].map((target) => ({
            target,
            isIntersecting: isNear(target),
          }));
          act(() => callback(entries));
        };
      }
      observe(part: Element) {
        followed.add(part);
      }
      unobserve(part: Element) {
        followed.delete(part);
      }
    },
  );
});

const rows = (count: number) => {
  return Array.from({ length: count }, (_, index) =>
    row({ key: `${index}`, licence: `FPC${index}` }),
  );
};

const drawn = () => {
  const [, ...lines] = within(screen.getByRole('table')).getAllByRole('row');
  return lines.map((line) => within(line).getAllByRole('cell')[0]?.textContent);
};

test('has a line for each of some hundreds of users', () => {
  render(<ResultsTable rows={rows(500)} />);

  expect(screen.getByRole('table').querySelectorAll('tbody > tr')).toHaveLength(500);
  expect(screen.getByRole('table').hasAttribute('aria-rowcount')).toBe(false);
  expect(followed.size).toBe(0);
});

describe('of thousands of lines', () => {
  const inView = (from: number, to: number) => {
    const parts = [...screen.getByRole('table').querySelectorAll('tbody')];
    tell((part) => parts.slice(from, to).includes(part as HTMLTableSectionElement));
  };

  test('draws those near the part in view, each in its place', () => {
    render(<ResultsTable rows={rows(10_000)} />);
    expect(drawn()).toEqual(rows(100).map(({ licence }) => licence));

    inView(20, 22);

    expect(drawn()).toEqual(
      rows(1100)
        .slice(1000)
        .map(({ licence }) => licence),
    );
    const [headings, first] = screen.getAllByRole('row');
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('10001');
    expect(headings?.getAttribute('aria-rowindex')).toBe('1');
    expect(first?.getAttribute('aria-rowindex')).toBe('1002');
  });

  test('keeps room for all the others', () => {
    render(<ResultsTable rows={rows(10_000)} />);

    const rooms = [...screen.getByRole('table').querySelectorAll<HTMLElement>('.room')];
    expect(rooms).toHaveLength(198);
    expect(rooms.every(({ style }) => style.height === '2600px')).toBe(true);
  });

  test('keeps the line that has the focus, however far it is scrolled', () => {
    const groups = [
      {
        key: 'to-do',
        causes: [{ option: 'Superviseur', outcome: 'to-do' as const, cause: '' }],
        rows: rows(2000).map((one) => ({ ...one, isTickable: true })),
      },
    ];
    render(<ResultsTable groups={groups} onInclude={() => {}} />);
    const box = screen.getByRole('checkbox', { name: 'Inclure FPC3' });
    box.focus();

    inView(20, 21);

    expect(document.activeElement).toBe(box);
    expect(drawn()).toContain('FPC3');
    expect(drawn()).not.toContain('FPC60');
  });
});

test('names the user on the line, in a column of its own', () => {
  render(<ResultsTable rows={[row({ licence: 'FPC1', name: 'Zoé Petit' })]} />);

  screen.getByRole('cell', { name: 'FPC1' });
  screen.getByRole('cell', { name: 'Zoé Petit' });
});
