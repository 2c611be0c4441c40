import type { JSX } from 'preact';
import type { DraftNotice } from '../../../utils/bulk/form/draft-notices';
import type { Draft } from '../../../utils/bulk/form/drafts';
import { draftNoticeSentence, i18n } from '../../../utils/locales/wording';

interface Props {
  /** The id by which the field refers to what is said of it. */
  id: string;
  draft: Draft;
  notices: readonly DraftNotice[];
  /** Puts into the field what was meant. */
  onTake: (meant: string) => void;
}

/** What is wrong with a field or may be, beneath it, with what may have been meant. */
export function FieldNotices({ id, draft, notices, onTake }: Props): JSX.Element {
  return (
    <div id={id} class="field-notices" aria-live="polite">
      {notices.map((notice) => {
        const { code, isError, meant } = notice;
        return (
          <div key={code} class={`field-notice ${isError ? 'is-error' : 'is-caution'}`}>
            <p>{draftNoticeSentence(notice, draft)}</p>
            {meant.map((one) => (
              <button key={one} type="button" class="link" onClick={() => onTake(one)}>
                {i18n.t('draft.meant', { text: one })}
              </button>
            ))}
          </div>
        );
      })}
    </div>
  );
}
