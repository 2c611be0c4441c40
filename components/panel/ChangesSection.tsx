import type { JSX } from 'preact';
import type { Action } from '../../utils/bulk/change';
import type { Draft } from '../../utils/bulk/drafts';
import type { ReadBack } from '../../utils/bulk/journal';
import { i18n, readBackWords } from '../../utils/locales/wording';
import type { PanelActions, PanelModel } from './panel-model';

interface Props {
  model: PanelModel;
  actions: PanelActions;
  locked: boolean;
}

/** What is wanted: one line per change. */
export function ChangesSection({ model, actions, locked }: Props): JSX.Element {
  const { drafts, suggestions, takesNoValue } = model;
  return (
    <fieldset class="section" disabled={locked}>
      <legend>{i18n.t('panel.changes')}</legend>
      <datalist id="options">
        {suggestions.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
      {drafts.map((draft, index) => (
        <DraftRow
          // Lines have no identity but their place; all their state is in the model.
          key={index}
          draft={draft}
          number={index + 1}
          hasValue={
            // What was typed is never out of sight while it counts.
            draft.action !== 'remove' &&
            draft.option !== '' &&
            (!takesNoValue(draft.option) || draft.value !== '')
          }
          onChange={(part) => actions.setDraft(index, part)}
          onRemove={drafts.length > 1 ? () => actions.removeDraft(index) : undefined}
        />
      ))}
      <div class="row between">
        <button type="button" class="quiet" onClick={actions.addDraft}>
          {i18n.t('change.another')}
        </button>
        <label class="setting">
          {i18n.t('run.confirmLabelReading')}
          <select
            value={model.readBack}
            onChange={(event) => actions.setReadBack(event.currentTarget.value as ReadBack)}
          >
            <option value="reopened">{readBackWords('reopened')}</option>
            <option value="in-place">{readBackWords('in-place')}</option>
          </select>
        </label>
      </div>
    </fieldset>
  );
}

interface DraftRowProps {
  draft: Draft;
  number: number;
  hasValue: boolean;
  onChange: (part: Partial<Draft>) => void;
  onRemove: (() => void) | undefined;
}

function DraftRow({ draft, number, hasValue, onChange, onRemove }: DraftRowProps): JSX.Element {
  return (
    <div class="draft" role="group" aria-label={i18n.t('change.group', { number: String(number) })}>
      <select
        aria-label={i18n.t('change.action')}
        value={draft.action}
        onChange={(event) => onChange({ action: event.currentTarget.value as Action })}
      >
        <option value="add">{i18n.t('change.add')}</option>
        <option value="remove">{i18n.t('change.remove')}</option>
        <option value="replace">{i18n.t('change.replace')}</option>
      </select>
      <input
        type="text"
        class="grow"
        // Written out, for browsers differ on an input with a list.
        role="combobox"
        aria-expanded={false}
        aria-label={i18n.t('change.option')}
        placeholder={i18n.t('change.optionHint')}
        list="options"
        autocomplete="off"
        value={draft.option}
        onInput={(event) => onChange({ option: event.currentTarget.value })}
      />
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
          value={draft.value}
          onInput={(event) => onChange({ value: event.currentTarget.value })}
        />
      )}
    </div>
  );
}
