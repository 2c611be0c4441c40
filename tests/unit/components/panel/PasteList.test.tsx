// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { PasteReport } from '../../../../components/panel/users-model';
import { clickAsPerson } from '../../support/events';
import { renderUsers } from '../../support/panel';

const report = (part: Partial<PasteReport>): PasteReport => {
  return { found: 0, unknown: [], unread: [], ambiguous: [], headings: [], ...part };
};

test('opens', () => {
  const { panel, actions } = renderUsers();

  clickAsPerson(panel.getByRole('button', { name: 'Coller une liste', expanded: false }));

  expect(actions.openPaste).toHaveBeenCalledExactlyOnceWith(true);
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

test('lists what matched several, with their references', () => {
  const ambiguous = [
    { entry: 'Paul Durand', users: ['FPC17293 (Paul Durand)', 'FPC3 (Paul Durand, 0199001234)'] },
  ];

  const { panel } = renderUsers({ paste: report({ ambiguous }) });

  panel.getByText('1 entrée à préciser');
  expect(panel.getByRole('listitem').textContent?.replaceAll('\u00a0', ' ')).toBe(
    '« Paul Durand » : FPC17293 (Paul Durand) ; FPC3 (Paul Durand, 0199001234)',
  );
});

test('says of what was not met in a list read in part that it was not read', () => {
  const { panel } = renderUsers({
    isComplete: false,
    total: 45,
    paste: report({ unread: ['FPC70145'], headings: ['Licence;Nom'] }),
  });

  panel.getByText('1 entrée pas encore lue (3 sur 45)');
  expect(panel.queryByText(/introuvable/)).toBeNull();
  panel.getByText(/Ligne d’en-tête, non recherchée.*Licence;Nom/);
});

test('does not say that a name met once is the only one, where it may not be', () => {
  const ambiguous = [{ entry: 'Anne Martin', users: ['FPC70103'] }];

  const { panel } = renderUsers({ paste: report({ ambiguous }) });

  expect(panel.getByRole('listitem').textContent).toContain('peut-être FPC70103');
});

test('stays short, whatever was pasted', () => {
  const unknown = Array.from({ length: 300 }, (_, index) => `${index} ${'x'.repeat(500)}`);

  const { panel } = renderUsers({ paste: report({ unknown }) });

  const items = panel.getAllByRole('listitem');
  expect(items).toHaveLength(51);
  expect(items[0]?.textContent).toHaveLength(60);
  expect(items[50]?.textContent).toBe('… et 250 autres');
});
