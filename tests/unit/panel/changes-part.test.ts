import { expect, test, vi } from 'vitest';
import type { ReadBack } from '../../../utils/bulk/journal';
import { ChangesPart } from '../../../utils/panel/changes-part';

function changesPart() {
  const onDrafts = vi.fn<() => void>();
  const onReadBack = vi.fn<(readBack: ReadBack) => void>();
  const part = new ChangesPart({ readBack: 'reopened', onDrafts, onReadBack });
  return { part, onDrafts, onReadBack };
}

test('drafts are added, edited and removed, and each of these is told', () => {
  const { part, onDrafts } = changesPart();

  part.actions.setDraft(0, { option: 'Superviseur' });
  part.actions.addDraft();
  part.actions.setDraft(1, { option: 'Numéro Fax2Mail', action: 'remove' });
  part.actions.removeDraft(0);

  expect(part.model.value.drafts).toEqual([
    { action: 'remove', option: 'Numéro Fax2Mail', value: '' },
  ]);
  expect(onDrafts).toHaveBeenCalledTimes(4);
});

test('the drafts that were kept come back into an untouched form alone', () => {
  const kept = [{ action: 'remove', option: 'Superviseur', value: '' } as const];
  const [untouched, begun] = [changesPart().part, changesPart().part];
  begun.actions.setDraft(0, { option: 'Journal' });

  untouched.restore(kept);
  begun.restore(kept);

  expect(untouched.model.value.drafts).toEqual(kept);
  expect(begun.model.value.drafts).toMatchObject([{ option: 'Journal' }]);
});

test('options that details have shown are suggested once, and may take no value', () => {
  const { part } = changesPart();
  const { suggestions } = part.model.value;

  part.suggest(['Encadrant', suggestions[0] ?? ''], new Set(['encadrant']));

  expect(part.model.value.suggestions).toEqual([...suggestions, 'Encadrant']);
  expect(part.model.value.takesNoValue('Encadrant')).toBe(true);
});

test('another way to read back is taken and told', () => {
  const { part, onReadBack } = changesPart();

  part.actions.setReadBack('in-place');

  expect(part.model.value.readBack).toBe('in-place');
  expect(onReadBack).toHaveBeenCalledExactlyOnceWith('in-place');
});

test('what the drafts ask for comes with the first thing that is wrong', () => {
  const { part } = changesPart();
  expect(part.wanted()).toEqual({ changes: [], error: undefined });

  part.actions.setDraft(0, { option: 'Superviseur' });
  expect(part.wanted().changes).toMatchObject([{ option: 'Superviseur', action: 'add' }]);

  part.actions.addDraft();
  part.actions.setDraft(1, { value: '0199' });
  expect(part.wanted().error).toMatchObject({ code: 'option-missing', index: 1 });
});
