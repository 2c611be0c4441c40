// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type {
  PasteCandidate,
  PasteReport,
} from '../../../../../components/panel/users/users-model';
import { clickAsPerson, clickAsScript } from '../../../support/events';
import { renderPanel, renderUsers } from '../../../support/panel';

const report = (part: Partial<PasteReport>): PasteReport => {
  return { found: 0, unknown: [], unread: [], ambiguous: [], zeroless: [], headings: [], ...part };
};

const candidate = (licence: string, part: Partial<PasteCandidate> = {}): PasteCandidate => {
  return { licence, words: `${licence} · Paul Durand`, isTwice: false, ...part };
};

const PAULS = [{ entry: 'Paul Durand', candidates: [candidate('FPC17293'), candidate('FPC3')] }];
const ZEROLESS = [
  { entry: '184780022', number: '0184780022', candidates: [candidate('FPC3')] },
  { entry: '184780010', number: '0184780010', candidates: [candidate('FPC17293')] },
];

const plain = (element: Element | null) => element?.textContent?.replace(/\s/g, ' ');

test('opens', () => {
  const { panel, actions } = renderUsers();

  clickAsPerson(panel.getByRole('button', { name: 'Coller une liste', expanded: false }));

  expect(actions.openPaste).toHaveBeenCalledExactlyOnceWith(true);
});

test('opens anew, with an empty field, beside the report of another list', async () => {
  const { panel, actions } = renderUsers({ paste: report({ unknown: ['FPC9'] }) });
  const box = () =>
    panel.getByRole<HTMLTextAreaElement>('textbox', { name: 'Liste à sélectionner' });
  fireEvent.input(box(), { target: { value: 'FPC9' } });

  clickAsPerson(panel.getByRole('button', { name: 'Coller une liste' }));

  expect(actions.openPaste).toHaveBeenCalledExactlyOnceWith(true);
  await waitFor(() => expect(box().value).toBe(''));
});

test('closes by the button that opened it', () => {
  const { panel, actions } = renderUsers({ paste: 'open' });

  clickAsPerson(panel.getByRole('button', { name: 'Coller une liste', expanded: true }));

  expect(actions.openPaste).toHaveBeenCalledExactlyOnceWith(false);
});

test('hands over what was pasted', () => {
  const { panel, actions } = renderUsers({ paste: 'open' });
  const box = panel.getByRole('textbox', { name: 'Liste à sélectionner' });

  fireEvent.input(box, { target: { value: 'FPC1\nFPC2' } });
  clickAsPerson(panel.getByRole('button', { name: 'Sélectionner' }));

  expect(actions.selectPasted).toHaveBeenCalledExactlyOnceWith('FPC1\nFPC2');
});

test('closes', () => {
  const { panel, actions } = renderUsers({ paste: 'open' });

  clickAsPerson(panel.getByRole('button', { name: 'Fermer la liste' }));

  expect(actions.openPaste).toHaveBeenCalledExactlyOnceWith(false);
  expect(document.activeElement).toBe(panel.getByRole('searchbox'));
});

test('says how many were found', () => {
  const { panel } = renderUsers({ paste: report({ found: 12 }) });

  panel.getByText('12 utilisateurs trouvés et ajoutés à la sélection.');
});

test('lists what matched nothing', () => {
  const { panel } = renderUsers({ paste: report({ unknown: ['FPC9', '<img onerror=x>'] }) });

  panel.getByText('2 entrées introuvables');
  const items = panel.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(items).toEqual(['FPC9', '<img onerror=x>']);
});

test('lets what matched nothing be copied', () => {
  const unknown = ['FPC8', 'FPC9'];
  const { panel, actions } = renderUsers({ paste: report({ unknown }) });
  const copy = panel.getByRole('button', { name: 'Copier les introuvables' });

  clickAsScript(copy);
  expect(actions.copyUnknown).not.toHaveBeenCalled();
  clickAsPerson(copy);

  expect(actions.copyUnknown).toHaveBeenCalledOnce();
});

test('says that it was copied', () => {
  const { panel } = renderUsers({ paste: report({ unknown: ['FPC8'], isCopied: true }) });

  panel.getByRole('button', { name: 'Entrées copiées' });
});

describe('an entry that fits several', () => {
  test('has a button for each, which only a person presses', () => {
    const { panel, actions } = renderUsers({ paste: report({ ambiguous: PAULS }) });

    panel.getByText('1 entrée à préciser');
    expect(plain(panel.getByRole('listitem'))).toMatch(/^« Paul Durand » :/);
    const [first, second] = within(panel.getByRole('listitem')).getAllByRole('button');
    expect([first, second].map((one) => one?.textContent)).toEqual([
      'FPC17293 · Paul Durand',
      'FPC3 · Paul Durand',
    ]);
    clickAsScript(first as Element);
    clickAsPerson(second as Element);
    expect(actions.choosePasted.mock.calls).toEqual([['Paul Durand', 'FPC3']]);
  });

  test('shows who was chosen, and is not counted any more', () => {
    const ambiguous = PAULS.map((one) => ({ ...one, chosen: 'FPC3' }));
    const { panel, again } = renderPanel({
      users: { paste: report({ ambiguous }), selected: new Set(['FPC3']) },
    });

    panel.getByText('Toutes les entrées sont précisées');
    panel.getByRole('button', { name: /^FPC3 /, pressed: true });
    panel.getByRole('button', { name: /^FPC17293 /, pressed: false });

    // The person may have deselected the user since.
    again({ users: { paste: report({ ambiguous }), selected: new Set() } });
    panel.getByText('1 entrée à préciser');
    panel.getByRole('button', { name: /^FPC3 /, pressed: false });
  });

  test('has no button for a reference that two users have', () => {
    const candidates = [candidate('FPC3', { isTwice: true })];
    const { panel } = renderUsers({
      paste: report({ ambiguous: [{ entry: 'FPC3', candidates }] }),
    });

    const item = panel.getByRole('listitem');
    expect(within(item).queryByRole('button')).toBeNull();
    expect(item.textContent).toContain('référence en double');
  });

  test('stays in the list once it is answered, beside fifty that are not', () => {
    const ambiguous = Array.from({ length: 60 }, (_, index) => {
      const chosen = index < 5 ? `FPC${index}` : undefined;
      return { entry: `Nom ${index}`, candidates: [candidate(`FPC${index}`)], chosen };
    });
    const selected = new Set(ambiguous.flatMap(({ chosen }) => chosen ?? []));

    const { panel } = renderUsers({ paste: report({ ambiguous }), selected });

    expect(panel.getAllByRole('listitem')).toHaveLength(56);
    panel.getByText('… et 5 autres');
  });
});

describe('a number that has lost its zero', () => {
  test('is proposed with it, to be accepted by a person', () => {
    const { panel, actions } = renderUsers({ paste: report({ zeroless: ZEROLESS }) });

    panel.getByText('2 numéros ont perdu leur zéro');
    const accept = panel.getByRole('button', { name: /^0184780022/ });
    expect(plain(accept)).toBe('0184780022 ? Accepter');
    expect(plain(accept.closest('li'))).toContain('FPC3 · Paul Durand');
    clickAsScript(accept);
    clickAsPerson(accept);

    expect(actions.choosePasted.mock.calls).toEqual([['184780022', 'FPC3']]);
  });

  test('is accepted with all others by one press', () => {
    const { panel, actions } = renderUsers({ paste: report({ zeroless: ZEROLESS }) });

    clickAsPerson(panel.getByRole('button', { name: 'Accepter les 2' }));

    expect(actions.acceptZeros).toHaveBeenCalledOnce();
  });

  test('that two users have has both to choose from', () => {
    const zeroless = [
      { entry: '184780022', number: '0184780022', candidates: PAULS[0]?.candidates ?? [] },
    ];
    const { panel } = renderUsers({ paste: report({ zeroless }) });

    const buttons = within(panel.getByRole('listitem')).getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'FPC17293 · Paul Durand',
      'FPC3 · Paul Durand',
    ]);
  });
});

test('says of what was not met in a list read in part that it was not read', () => {
  const { panel } = renderUsers({
    isComplete: false,
    total: 45,
    paste: report({ unread: ['FPC70145'], headings: ['Licence;Nom'] }),
  });

  panel.getByText('1 entrée pas encore lue (3 sur 45)');
  expect(panel.queryByText(/introuvable/)).toBeNull();
  expect(plain(panel.getByText(/en-tête/))).toBe('1 ligne d’en-tête passée : « Licence;Nom »');
});

test('does not say that a name met once is the only one, where it may not be', () => {
  const ambiguous = [{ entry: 'Anne Martin', candidates: [candidate('FPC70103')] }];

  const { panel } = renderUsers({ paste: report({ ambiguous }) });

  expect(plain(panel.getByRole('listitem'))).toContain('peut-être FPC70103');
});

test('stays short, whatever was pasted', () => {
  const unknown = Array.from({ length: 300 }, (_, index) => `${index} ${'x'.repeat(500)}`);

  const { panel } = renderUsers({ paste: report({ unknown }) });

  const items = panel.getAllByRole('listitem');
  expect(items).toHaveLength(51);
  expect(items[0]?.textContent).toHaveLength(60);
  expect(items[50]?.textContent).toBe('… et 250 autres');
});
