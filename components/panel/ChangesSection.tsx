import type { JSX } from 'preact';
import type { ReadBack } from '../../utils/bulk/journal';
import { i18n, readBackWords } from '../../utils/locales/wording';
import type { ChangesActions, ChangesModel } from './changes-model';
import { DraftRow, SUGGESTIONS } from './DraftRow';

interface Props {
  model: ChangesModel;
  actions: ChangesActions;
  locked: boolean;
}

/** The wanted changes, one line each, and how they will be read back. */
export function ChangesSection({ model, actions, locked }: Props): JSX.Element {
  const { drafts, suggestions, takesNoValue, readBack } = model;
  return (
    <fieldset class="section" disabled={locked}>
      <legend>{i18n.t('panel.changes')}</legend>
      <datalist id={SUGGESTIONS}>
        {suggestions.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
      {drafts.map((draft, index) => (
        <DraftRow
          // Drafts have no identity but their position; all their state is in the model.
          key={index}
          draft={draft}
          number={index + 1}
          takesNoValue={takesNoValue}
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
            value={readBack}
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
