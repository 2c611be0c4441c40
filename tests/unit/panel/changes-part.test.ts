import { describe, expect, test, vi } from 'vitest';
import type { DraftField } from '../../../utils/bulk/form/draft-notices';
import type { Draft } from '../../../utils/bulk/form/drafts';
import type { ReadBack } from '../../../utils/bulk/journal';
import { ChangesPart } from '../../../utils/panel/changes-part';
import { ADD_FAX, user } from '../support/builders';

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

describe('what is said of the drafts', () => {
  const codes = ({ part }: ReturnType<typeof changesPart>) => {
    return part.model.value.notices.map(({ code }) => code);
  };
  /** The part once this was typed into the first draft. */
  const typed = (edit: Partial<Draft>) => {
    const it = changesPart();
    it.part.actions.setDraft(0, edit);
    return { ...it, leave: (field: DraftField) => it.part.actions.leave({ index: 0, field }) };
  };

  test('waits until the field is left', () => {
    const it = typed({ option: 'Super' });
    expect(codes(it)).toEqual([]);

    it.leave('option');

    expect(it.part.model.value.notices).toMatchObject([
      { code: 'option-unknown', meant: ['Superviseur'] },
    ]);
  });

  test('goes as soon as it is no longer true, and waits again while the field is edited', () => {
    const it = typed({ option: 'Super' });
    it.leave('option');

    it.part.actions.setDraft(0, { option: 'Supervis' });
    expect(codes(it)).toEqual(['option-unknown']);
    it.part.actions.setDraft(0, { option: 'Superviseur' });
    expect(codes(it)).toEqual([]);
    it.part.actions.setDraft(0, { option: 'Superviseurs' });
    expect(codes(it)).toEqual([]);
  });

  test('goes when a detail shows the option', () => {
    const it = typed({ option: 'Messagerie vocale' });
    it.leave('option');
    expect(codes(it)).toEqual(['option-unknown']);

    it.part.suggest(['Messagerie vocale'], new Set());

    expect(codes(it)).toEqual([]);
  });

  test('is said of an action as soon as the option that it does not fit was left', () => {
    const it = typed({ option: 'Superviseur' });
    it.leave('option');

    it.part.actions.setDraft(0, { action: 'replace' });

    expect(codes(it)).toEqual(['not-replaceable']);
  });

  test('stays with its draft when another one is removed', () => {
    const { part } = changesPart();
    part.actions.addDraft();
    part.actions.addDraft();
    part.actions.setDraft(2, { option: 'Numéro Fax2Mail', value: 'abc' });
    part.actions.leave({ index: 2, field: 'value' });

    part.actions.removeDraft(0);

    expect(part.model.value.notices).toMatchObject([{ index: 1, code: 'value-malformed' }]);
  });

  test('is nothing of a draft that the press that left it has removed', () => {
    const { part } = changesPart();
    part.actions.addDraft();
    part.actions.removeDraft(1);
    part.actions.leave({ index: 1, field: 'option' });
    part.actions.addDraft();

    part.actions.setDraft(1, { option: 'Super' });

    expect(part.model.value.notices).toEqual([]);
  });

  test('is said at once of drafts that were kept', () => {
    const { part } = changesPart();

    part.restore([{ action: 'add', option: 'Numéro Fax2Mail', value: 'abc' }]);

    expect(part.model.value.notices).toMatchObject([{ code: 'value-malformed' }]);
  });
});

describe('the focus', () => {
  const focus = ({ model }: ChangesPart) => model.value.focus;

  test('goes to the first field that keeps the form from being run, whatever cautions there are', () => {
    const { part } = changesPart();
    part.actions.setDraft(0, { option: 'Super' });
    part.actions.addDraft();
    part.actions.setDraft(1, { option: 'Numéro Fax2Mail', value: 'abc' });

    part.showErrors();

    expect(part.model.value.notices.map(({ code }) => code)).toEqual([
      'option-unknown',
      'value-malformed',
    ]);
    expect(focus(part)).toEqual({ index: 1, field: 'value' });
    part.actions.focused();
    expect(focus(part)).toBeUndefined();
  });

  test('goes to the first option of an empty form, and is told why until something is written', () => {
    const { part } = changesPart();

    part.showErrors();

    expect(focus(part)).toEqual({ index: 0, field: 'option' });
    expect(part.model.value.notices).toMatchObject([{ code: 'option-missing', isError: true }]);
    part.actions.setDraft(0, { option: 'S' });
    expect(part.model.value.notices).toEqual([]);
  });

  test('goes to a new draft, and to the one before a draft that was removed', () => {
    const { part } = changesPart();

    part.actions.addDraft();
    expect(focus(part)).toEqual({ index: 1, field: 'option' });
    part.actions.removeDraft(1);
    expect(focus(part)).toEqual({ index: 0, field: 'option' });
  });
});

describe('a value for each user', () => {
  const pairs = [{ user: user('FPC1'), value: '0199001234', line: 1 }];
  const each = { option: 'Numéro Fax2Mail', each: 'FPC1;0199001234' };

  test('is asked of each user, in place of the drafts, until it is dropped', () => {
    const { part, onDrafts } = changesPart();
    part.actions.setDraft(0, each);

    part.actions.takePairs(0, pairs, new Set(['FPC1']));

    const { own } = part.model.value;
    expect(own?.label).toBe('Numéro Fax2Mail\u00a0: une valeur par utilisateur');
    expect([...(own?.byLicence ?? [])]).toEqual([['FPC1', [ADD_FAX]]]);
    expect(onDrafts).toHaveBeenCalledTimes(2);

    part.actions.dropOwn();
    expect(part.model.value.own).toBeUndefined();
    expect(part.model.value.drafts).toMatchObject([each]);
  });

  test('is not taken while another draft is wrong, which is said', () => {
    const { part } = changesPart();
    part.actions.setDraft(0, each);
    part.actions.addDraft();
    part.actions.setDraft(1, { option: 'Superviseur', action: 'replace' });

    part.actions.takePairs(0, pairs, new Set(['FPC1']));

    expect(part.model.value.own).toBeUndefined();
    expect(part.model.value.notices).toMatchObject([
      { index: 0, code: 'pairs-missing' },
      { index: 1, code: 'not-replaceable' },
    ]);
  });
});
