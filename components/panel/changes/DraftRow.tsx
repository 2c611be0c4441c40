import type { JSX } from 'preact';
import type { Action } from '../../../utils/bulk/change';
import type { DraftField, DraftNotice } from '../../../utils/bulk/form/draft-notices';
import { type Draft, hasEach, picks } from '../../../utils/bulk/form/drafts';
import { kindOfOption } from '../../../utils/bulk/option-names';
import type { Without } from '../../../utils/bulk/preview/if-none';
import { i18n } from '../../../utils/locales/wording';
import { type Field, useField } from './draft-fields';
import { EachValue, type PairingProps } from './EachValue';
import { FieldNotices } from './FieldNotices';
import { IfNone } from './IfNone';
import { OptionChips } from './OptionChips';

interface Props {
  draft: Draft;
  /** Its number as a person counts, from 1. */
  number: number;
  takesNoValue: (option: string) => boolean;
  /** The options that may be picked. */
  options: readonly string[];
  /** What is to be said at its fields. */
  notices: readonly DraftNotice[];
  /** How many of the chosen users have no value of its option; absent where it is not known. */
  without: Without | undefined;
  /** How a value for each user is found out and taken. */
  pairing: PairingProps;
  /** The field that is to have the focus now. */
  focus: DraftField | undefined;
  onFocused: () => void;
  onChange: (part: Partial<Draft>) => void;
  /** Called when the person has done with a field. */
  onLeave: (field: DraftField) => void;
  /** Absent while it is the only draft. */
  onRemove: (() => void) | undefined;
}

/** The id of the list of suggested options. */
export const SUGGESTIONS = 'options';

/** One wanted change: what to do, to which option, with which value. */
export function DraftRow(props: Props): JSX.Element {
  const { draft, number, takesNoValue, options, onChange, onLeave, onRemove } = props;
  const { action, option, value } = draft;
  const fields = {
    action: useField('action', props),
    option: useField('option', props),
    value: useField('value', props),
  };
  // A value that was typed stays in sight while it counts.
  const takesValue = option !== '' && (!takesNoValue(option) || value !== '');
  // A person who wants a value for each user must have answered this before.
  const asksIfNone = action === 'replace';
  const hasValue = action !== 'remove' && takesValue;
  const name = i18n.t('change.group', { number: String(number) });
  const choose = (chosen: string) => {
    onChange({ option: chosen });
    onLeave('option');
  };
  return (
    <div class="draft" role="group" aria-label={name}>
      {onRemove && <DraftHeading name={name} number={number} onRemove={onRemove} />}
      <div class="draft-line">
        <ActionField draft={draft} field={fields.action} onChange={onChange} />
        <OptionField draft={draft} field={fields.option} onChange={onChange} />
      </div>
      <FieldNotices {...fields.action.said} draft={draft} onTake={choose} />
      <FieldNotices
        {...fields.option.said}
        draft={draft}
        onTake={(meant) => {
          choose(meant);
          fields.option.focus();
        }}
      />
      <OptionChips options={options} chosen={option} onChoose={choose} />
      {hasValue && (
        <>
          <ValueWay draft={draft} onChange={onChange} />
          {hasEach(draft) && asksIfNone && <IfNone {...props} />}
          {picks(draft) && <p class="hint">{i18n.t('values.nextHint')}</p>}
          {picks(draft) ? null : draft.each === undefined ? (
            <ValueField draft={draft} field={fields.value} onChange={onChange} />
          ) : (
            <EachValue draft={draft} field={fields.value} onChange={onChange} {...props.pairing} />
          )}
          <FieldNotices
            {...fields.value.said}
            draft={draft}
            onTake={(meant) => {
              onChange({ value: meant });
              fields.value.focus();
            }}
          />
          {!hasEach(draft) && asksIfNone && <IfNone {...props} />}
        </>
      )}
    </div>
  );
}

function DraftHeading({
  name,
  number,
  onRemove,
}: {
  name: string;
  number: number;
  onRemove: () => void;
}) {
  return (
    <div class="row between">
      <span class="muted" aria-hidden="true">
        {name}
      </span>
      <button
        type="button"
        class="quiet square"
        aria-label={i18n.t('change.delete', { number: String(number) })}
        onClick={onRemove}
      >
        ×
      </button>
    </div>
  );
}

interface FieldProps extends Pick<Props, 'draft' | 'onChange'> {
  field: Field;
}

function ActionField({ draft, field, onChange }: FieldProps): JSX.Element {
  return (
    <select
      {...field.attributes}
      aria-label={i18n.t('change.action')}
      value={draft.action}
      onChange={(event) => onChange({ action: event.currentTarget.value as Action })}
    >
      <option value="add">{i18n.t('change.add')}</option>
      <option value="remove">{i18n.t('change.remove')}</option>
      <option value="replace">{i18n.t('change.replace')}</option>
    </select>
  );
}

function OptionField({ draft, field, onChange }: FieldProps): JSX.Element {
  return (
    <input
      {...field.attributes}
      type="text"
      class="grow"
      // Written out, because browsers disagree on the role of an input with a list.
      role="combobox"
      aria-expanded={false}
      aria-label={i18n.t('change.option')}
      placeholder={i18n.t('change.optionHint')}
      list={SUGGESTIONS}
      autocomplete="off"
      value={draft.option}
      onInput={(event) => onChange({ option: event.currentTarget.value })}
    />
  );
}

/** Whether all users get the same value, each one of their own, or what the portal offers next. */
function ValueWay({ draft, onChange }: Pick<FieldProps, 'draft' | 'onChange'>): JSX.Element {
  const { each } = draft;
  const way = picks(draft) ? 'next' : each === undefined ? 'same' : 'each';
  return (
    <select
      aria-label={i18n.t('values.way')}
      value={way}
      onChange={({ currentTarget: { value } }) => {
        onChange({
          each: value === 'each' ? '' : undefined,
          pick: value === 'next' ? 'next-free' : undefined,
        });
      }}
    >
      <option value="same">{i18n.t('values.same')}</option>
      <option value="each">{i18n.t('values.each')}</option>
      {draft.action === 'add' && <option value="next">{i18n.t('values.next')}</option>}
    </select>
  );
}

function ValueField({ draft, field, onChange }: FieldProps): JSX.Element {
  return (
    <label class="value-line">
      <span>{i18n.t('change.value')}</span>
      <input
        {...field.attributes}
        type="text"
        placeholder={valueHint(draft)}
        autocomplete="off"
        value={draft.value}
        onInput={(event) => onChange({ value: event.currentTarget.value })}
      />
    </label>
  );
}

function valueHint({ action, option }: Draft): string {
  if (action === 'replace') return i18n.t('draft.newNumber');
  return i18n.t(kindOfOption(option) === 'number' ? 'draft.number' : 'draft.numberIfAny');
}
