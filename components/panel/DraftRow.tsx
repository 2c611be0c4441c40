import type { JSX } from 'preact';
import type { Action } from '../../utils/bulk/change';
import type { Draft } from '../../utils/bulk/drafts';
import { i18n } from '../../utils/locales/wording';

interface Props {
  draft: Draft;
  /** Its number as a person counts, from 1. */
  number: number;
  takesNoValue: (option: string) => boolean;
  onChange: (part: Partial<Draft>) => void;
  /** Absent while it is the only draft. */
  onRemove: (() => void) | undefined;
}

/** The id of the list of suggested options. */
export const SUGGESTIONS = 'options';

/** One wanted change: what to do, to which option, with which value. */
export function DraftRow({ draft, number, takesNoValue, onChange, onRemove }: Props): JSX.Element {
  const { action, option, value } = draft;
  // A value that was typed stays in sight while it counts.
  const hasValue = action !== 'remove' && option !== '' && (!takesNoValue(option) || value !== '');
  return (
    <div class="draft" role="group" aria-label={i18n.t('change.group', { number: String(number) })}>
      <select
        aria-label={i18n.t('change.action')}
        value={action}
        onChange={(event) => onChange({ action: event.currentTarget.value as Action })}
      >
        <option value="add">{i18n.t('change.add')}</option>
        <option value="remove">{i18n.t('change.remove')}</option>
        <option value="replace">{i18n.t('change.replace')}</option>
      </select>
      <OptionField option={option} onChange={onChange} />
      {onRemove && (
        <button
          type="button"
          class="quiet square"
          aria-label={i18n.t('change.delete', { number: String(number) })}
          onClick={onRemove}
        >
          ×
        </button>
      )}
      {hasValue && (
        <input
          type="text"
          class="value"
          aria-label={i18n.t('change.value')}
          placeholder={i18n.t('change.valueHint')}
          autocomplete="off"
          value={value}
          onInput={(event) => onChange({ value: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

function OptionField({ option, onChange }: Pick<Draft, 'option'> & Pick<Props, 'onChange'>) {
  return (
    <input
      type="text"
      class="grow"
      // Written out, because browsers disagree on the role of an input with a list.
      role="combobox"
      aria-expanded={false}
      aria-label={i18n.t('change.option')}
      placeholder={i18n.t('change.optionHint')}
      list={SUGGESTIONS}
      autocomplete="off"
      value={option}
      onInput={(event) => onChange({ option: event.currentTarget.value })}
    />
  );
}
