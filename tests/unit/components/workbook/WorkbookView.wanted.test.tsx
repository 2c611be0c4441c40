// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../../../utils/wanted/fault';
import { button, COLUMNS, plain, renderWorkbook, WANTED } from '../../support/workbook-view';

describe('what the file wants', () => {
  const FAULTS: Fault[] = [
    { line: 14, place: 1, code: 'scientific', text: '1,85E+08' },
    { line: 15, code: 'nobody', text: '' },
    { line: 16, place: 1, code: 'zero-lost', text: '184252688', meant: '0184252688' },
    { line: 17, code: 'contradiction', text: 'FPC1', lines: [18] },
  ];
  const columns = { columns: COLUMNS, uses: [], isRemembered: false };

  test('can be handed on where nothing is wrong', () => {
    const { actions, container } = renderWorkbook({ columns, wanted: WANTED });
    expect(container.textContent).toContain('30 utilisateurs, 45 valeurs demandées');
    fireEvent.click(button('Préparer dans le portail (30 utilisateurs)'));
    expect(actions.prepare).toHaveBeenCalledOnce();
  });

  test('is nothing at all, and is said so', () => {
    const { container } = renderWorkbook({
      wanted: { ...WANTED, users: 0, changes: 0, silent: 3 },
    });
    expect(container.textContent).toContain('ne demande rien');
    expect(container.textContent).toContain('3 lignes ne demandent rien.');
    expect(screen.queryByRole('button', { name: /^Préparer/ })).toBeNull();
  });

  test('comes with every fault, by line and cell, and what to do', () => {
    renderWorkbook({ columns, wanted: { ...WANTED, faults: FAULTS, badLines: 4 } });
    const texts = screen.getAllByRole('listitem').map(({ textContent }) => plain(textContent));
    expect(texts).toEqual([
      expect.stringMatching(/^ligne 14, colonne SDA : « 1,85E\+08 » · .*format Texte/),
      expect.stringMatching(/^ligne 15 : Rien ne dit/),
      expect.stringMatching(/retiré le zéro.*0184252688/),
      expect.stringMatching(/^ligne 17 : .*\(ligne 18\)/),
    ]);
  });

  test('goes on without the bad lines only if the person says so', () => {
    const wanted = { ...WANTED, faults: FAULTS, badLines: 4 };
    const { actions } = renderWorkbook({ columns, wanted });
    expect(button(/^Préparer/).disabled).toBe(true);
    fireEvent.click(screen.getByLabelText('Continuer sans les 4 lignes en erreur'));
    expect(actions.wantPart).toHaveBeenCalledExactlyOnceWith(true);
    cleanup();

    renderWorkbook({ columns, wanted: { ...wanted, isPartWanted: true } });
    expect(button(/^Préparer/).disabled).toBe(false);
  });

  test('may be mended by agreeing, here or in a marked copy', () => {
    const wanted = { ...WANTED, faults: FAULTS, badLines: 4, zeros: 1, lengths: 2 };
    const { actions } = renderWorkbook({ columns, wanted });
    fireEvent.click(button('Rendre son zéro à 1 numéro'));
    fireEvent.click(button('Prendre telles quelles 2 valeurs inhabituelles'));
    fireEvent.click(button('Télécharger avec les erreurs'));
    expect(actions.agree.mock.calls).toEqual([[{ zeros: true }], [{ lengths: true }]]);
    expect(actions.saveMarked).toHaveBeenCalledOnce();
  });

  test('says what was agreed to, which can be taken back', () => {
    const { actions } = renderWorkbook({
      wanted: { ...WANTED, agreed: { zeros: true, lengths: false } },
    });
    fireEvent.click(button('Revenir'));
    expect(actions.agree).toHaveBeenCalledExactlyOnceWith({ zeros: false });
  });

  test('has many faults: the first are listed', () => {
    const faults = Array.from(
      { length: 250 },
      (_, line): Fault => ({ line, code: 'nobody', text: '' }),
    );
    renderWorkbook({ columns, wanted: { ...WANTED, faults, badLines: 250 } });
    const items = screen.getAllByRole('listitem');
    expect(items).toHaveLength(201);
    expect(items.at(-1)?.textContent).toContain('et 50 autres erreurs');
  });
});
