import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../../../utils/locales/wording';
import { trusted } from '../../trusted-events';
import { PasteOutcome } from './PasteOutcome';
import type { PasteReport, UsersActions, UsersModel } from './users-model';

interface Props {
  report: PasteReport | 'open';
  model: UsersModel;
  actions: UsersActions;
  /** Called when the list is closed: the focus must go elsewhere. */
  onGone: () => void;
}

/** Selects by a pasted list, and reports what could not be matched. */
export function PasteList({ report, model, actions, onGone }: Props): JSX.Element {
  const [text, setText] = useState('');
  const close = () => {
    actions.openPaste(false);
    onGone();
  };
  return (
    <div class="paste">
      <textarea
        rows={report === 'open' ? 4 : 2}
        aria-label={i18n.t('paste.label')}
        placeholder={i18n.t('paste.hint')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="row">
        <button type="button" onClick={trusted(() => actions.selectPasted(text))}>
          {i18n.t('paste.select')}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {i18n.t('paste.close')}
        </button>
      </div>
      {report !== 'open' && <PasteOutcome report={report} model={model} actions={actions} />}
    </div>
  );
}
