import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import type { RecognitionActions } from './recognition-model';

interface Props {
  /** Whether this portal has a profile. */
  hasProfile: boolean;
  actions: Pick<RecognitionActions, 'exportProfile' | 'importProfile' | 'forgetProfile'>;
  locked: boolean;
}

/** Exports, imports or forgets what the person has shown of this portal. */
export function ProfileButtons({ hasProfile, actions, locked }: Props): JSX.Element {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      {hasProfile && <h3>{i18n.t('taught.title')}</h3>}
      <div class="row wrap">
        {hasProfile && (
          <button type="button" onClick={actions.exportProfile}>
            {i18n.t('taught.export')}
          </button>
        )}
        <button
          type="button"
          class={hasProfile ? '' : 'quiet'}
          disabled={locked}
          onClick={() => file.current?.showPicker()}
        >
          {i18n.t('taught.import')}
        </button>
        {hasProfile && (
          <button type="button" disabled={locked} onClick={actions.forgetProfile}>
            {i18n.t('taught.forget')}
          </button>
        )}
      </div>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) actions.importProfile(chosen);
          // Without this, choosing the same file again, corrected, would be no change.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
