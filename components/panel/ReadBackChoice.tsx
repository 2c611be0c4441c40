import type { JSX } from 'preact';
import type { ReadBack } from '../../utils/bulk/journal';
import { i18n, readBackWords } from '../../utils/locales/wording';

interface Props {
  readBack: ReadBack;
  onChange: (readBack: ReadBack) => void;
  locked: boolean;
}

/** How changes will be read back, with what that means. */
export function ReadBackChoice({ readBack, onChange, locked }: Props): JSX.Element {
  return (
    <div class="read-back">
      <label class="row">
        <span>{i18n.t('run.confirmLabelReading')}</span>
        <select
          aria-label={i18n.t('run.confirmLabelReading')}
          value={readBack}
          disabled={locked}
          aria-describedby="read-back-hint"
          onChange={(event) => onChange(event.currentTarget.value as ReadBack)}
        >
          <option value="reopened">{readBackWords('reopened')}</option>
          <option value="in-place">{readBackWords('in-place')}</option>
        </select>
      </label>
      <p id="read-back-hint" class="hint">
        {i18n.t(readBack === 'reopened' ? 'readBack.reopenedHint' : 'readBack.inPlaceHint')}
      </p>
    </div>
  );
}
