// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Options } from '../../../../components/options/Options';
import type { OptionsActions, OptionsModel } from '../../../../components/options/options-model';
import { clickAsPerson, clickAsScript } from '../../support/events';

afterEach(cleanup);

function renderOptions(part: Partial<OptionsModel> = {}) {
  const actions = {
    setQuarantine: vi.fn<OptionsActions['setQuarantine']>(),
    setRetention: vi.fn<OptionsActions['setRetention']>(),
    setQuickened: vi.fn<OptionsActions['setQuickened']>(),
    exportJournal: vi.fn<OptionsActions['exportJournal']>(),
    askToErase: vi.fn<OptionsActions['askToErase']>(),
    erase: vi.fn<OptionsActions['erase']>(),
  };
  const model = {
    quarantine: 30,
    retention: 90,
    portals: [],
    lots: 3,
    inventories: 0,
    news: '',
    isAskingToErase: false,
  };
  render(<Options model={{ ...model, ...part }} actions={actions} />);
  return actions;
}

const fieldOf = (name: string) => screen.getByRole<HTMLInputElement>('spinbutton', { name });
const buttonOf = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

test('each portal that is known can be left slow in the background', () => {
  const host = 'store-demo.extranet.myopenip.fr';
  const { setQuickened } = renderOptions({ portals: [{ host, isQuickened: true }] });

  const box = screen.getByRole<HTMLInputElement>('checkbox', {
    name: `Pleine vitesse sur ${host}`,
  });
  expect(box.checked).toBe(true);
  fireEvent.click(box);

  expect(setQuickened).toHaveBeenCalledWith(host, false);
});

describe('a number', () => {
  test('is handed on, whole', () => {
    const { setQuarantine, setRetention } = renderOptions();

    fireEvent.change(fieldOf('Attente après un changement incertain'), { target: { value: '45' } });
    fireEvent.change(fieldOf('Durée de conservation'), { target: { value: '30.4' } });

    expect(setQuarantine).toHaveBeenCalledWith(45);
    expect(setRetention).toHaveBeenCalledWith(30);
  });

  test.each(['0', '', '601', '-3'])('that is none of sense, as “%s”, is put back', (value) => {
    const { setQuarantine } = renderOptions();
    const field = fieldOf('Attente après un changement incertain');

    fireEvent.change(field, { target: { value } });

    expect(setQuarantine).not.toHaveBeenCalled();
    expect(field.value).toBe('30');
  });
});

describe('the journal', () => {
  test('is erased by a person alone, who was asked', () => {
    const { askToErase, erase } = renderOptions({ isAskingToErase: true });
    expect(screen.getByRole('alertdialog').textContent).toContain('seront perdus');

    clickAsScript(buttonOf('Effacer définitivement'));
    expect(erase).not.toHaveBeenCalled();
    clickAsPerson(buttonOf('Effacer définitivement'));
    expect(erase).toHaveBeenCalledOnce();
    fireEvent.click(buttonOf('Garder'));
    expect(askToErase).toHaveBeenCalledWith(false);
  });

  test('that is empty can be neither exported nor erased', () => {
    renderOptions({ lots: 0 });
    expect(buttonOf('Exporter le journal').disabled).toBe(true);
    expect(buttonOf('Tout effacer').disabled).toBe(true);
    expect(screen.getByText(/Aucun lot dans le journal/)).toBeDefined();
  });

  test('that has inventories alone says so, and can be exported and erased', () => {
    renderOptions({ lots: 0, inventories: 2 });
    expect(buttonOf('Exporter le journal').disabled).toBe(false);
    expect(buttonOf('Tout effacer').disabled).toBe(false);
    expect(screen.getByText(/Aucun lot dans le journal · 2 inventaires/)).toBeDefined();
  });

  test('says how much it takes, where the browser does', () => {
    renderOptions({ used: 3_200_000 });
    expect(screen.getByText(/3 lots dans le journal · 3[.,]2 Mo/)).toBeDefined();
  });
});
