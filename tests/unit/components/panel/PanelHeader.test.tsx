// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { keyAsPerson } from '../../support/events';
import { renderPanel } from '../../support/panel';

const MORE = { name: 'Plus d’actions' };
const opener = () => screen.getByRole('button', MORE);
const items = () => screen.queryAllByRole('menuitem').map(({ textContent }) => textContent);
const focused = () => document.activeElement?.textContent;

/** Renders the panel and opens the menu of its header. */
function openMenu(...part: Parameters<typeof renderPanel>) {
  const rendered = renderPanel(...part);
  fireEvent.click(opener());
  return rendered;
}

describe('the menu of the header', () => {
  test('is closed at first', () => {
    renderPanel();

    expect(items()).toEqual([]);
    expect(opener().getAttribute('aria-expanded')).toBe('false');
  });

  test('opens with the focus on its first entry', () => {
    openMenu();

    expect(opener().getAttribute('aria-expanded')).toBe('true');
    expect(items()).toEqual(['Placer à gauche', 'Historique', 'Réglages']);
    expect(focused()).toBe('Placer à gauche');
  });

  test('is walked through by arrow keys, round its ends', () => {
    openMenu();
    const walk = (...keys: string[]) => {
      for (const key of keys) keyAsPerson(document.activeElement as Element, key);
      return focused();
    };

    expect(walk('ArrowDown')).toBe('Historique');
    expect(walk('ArrowUp', 'ArrowUp')).toBe('Réglages');
    expect(walk('ArrowDown')).toBe('Placer à gauche');
    expect(walk('End')).toBe('Réglages');
    expect(walk('Home')).toBe('Placer à gauche');
  });

  test('closes by Escape, which gives the focus back to its button', () => {
    openMenu();

    fireEvent.keyDown(document.activeElement as Element, { key: 'Escape' });

    expect(items()).toEqual([]);
    expect(document.activeElement).toBe(opener());
  });

  test('closes when the focus goes elsewhere', () => {
    openMenu();

    fireEvent.focusOut(document.activeElement as Element, { relatedTarget: document.body });

    expect(items()).toEqual([]);
  });

  test.each([
    ['right', 'Placer à gauche', 'left'],
    ['left', 'Placer à droite', 'right'],
  ] as const)('moves the panel from the %s', (side, name, other) => {
    const { dockActions } = openMenu({ dock: { side } });

    fireEvent.click(screen.getByRole('menuitem', { name }));

    expect(dockActions.setSide).toHaveBeenCalledExactlyOnceWith(other);
    expect(items()).toEqual([]);
    expect(document.activeElement).toBe(opener());
  });

  test('leads to the runs and to the settings', () => {
    const { actions, dockActions } = openMenu();

    fireEvent.click(screen.getByRole('menuitem', { name: 'Historique' }));
    fireEvent.click(opener());
    fireEvent.click(screen.getByRole('menuitem', { name: 'Réglages' }));

    expect(actions.openHistory).toHaveBeenCalledOnce();
    expect(dockActions.openSettings).toHaveBeenCalledOnce();
  });

  test.each([true, false])('switches a diagnosis that is on: %s', (isDiagnosing) => {
    const { recognition } = openMenu({}, { isDiagnosing });
    const item = screen.getByRole('menuitemcheckbox', { name: 'Diagnostic' });

    fireEvent.click(item);

    expect(item.getAttribute('aria-checked')).toBe(String(isDiagnosing));
    expect(recognition.actions.diagnose).toHaveBeenCalledExactlyOnceWith(!isDiagnosing);
  });
});
