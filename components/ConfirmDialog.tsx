import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { serviceTitle } from '../utils/bulk/plan';
import { changeSentence, i18n, readBackWords } from '../utils/locales/wording';
import type { Confirmation, PanelActions } from './panel/panel-model';
import { EvidenceLists } from './recognition/EvidenceLists';
import type { EvidenceModel } from './recognition/recognition-model';
import { trusted } from './trusted-events';

interface Props {
  confirmation: Confirmation;
  actions: Pick<PanelActions, 'confirm' | 'cancel'>;
}

/** How many references are named; the rest are counted. */
const MOST_NAMED = 12;

/** Says for whom, how many and what, and asks once. */
export function ConfirmDialog({ confirmation, actions }: Props): JSX.Element {
  const { plan, readBack, isUndo, evidence, allowed = [] } = confirmation;
  const { service, tasks, changes } = plan;
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const named = tasks.slice(0, MOST_NAMED).map(({ user }) => user.licence);
  const rest = tasks.length - named.length;
  const perChange = changes.map((change, index) => {
    const users = tasks.filter((task) => task.changes.includes(index)).length;
    return { sentence: changeSentence(change), users };
  });
  const removes = changes.some(({ action }) => action !== 'add');
  const adds = changes.some(({ action }) => action !== 'remove');
  return (
    <div
      class="confirm"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-text"
      onKeyDown={(event) => {
        if (event.key === 'Escape') actions.cancel();
      }}
    >
      <h3 id="confirm-title">{i18n.t('run.confirmTitle')}</h3>
      <div id="confirm-text">
        {isUndo && <p>{i18n.t('run.undoTitle')}</p>}
        <p class="big">
          {i18n.t('run.confirmUsers', tasks.length, { count: tasks.length.toLocaleString() })}
        </p>
        <dl>
          <dt>{i18n.t('run.confirmLabelChanges')}</dt>
          <dd>
            <ul>
              {perChange.slice(0, MOST_NAMED).map(({ sentence, users }) => (
                <li key={sentence}>
                  {sentence}
                  {users < tasks.length && ` (${users.toLocaleString()})`}
                </li>
              ))}
              {perChange.length > MOST_NAMED && (
                <li>
                  {i18n.t('run.confirmAnd', { count: String(perChange.length - MOST_NAMED) })}
                </li>
              )}
            </ul>
          </dd>
          {service.customer && (
            <>
              <dt>{i18n.t('run.confirmLabelCustomer')}</dt>
              <dd>{service.customer}</dd>
            </>
          )}
          <dt>{i18n.t('run.confirmLabelService')}</dt>
          <dd>{serviceTitle(service)}</dd>
          <dt>{i18n.t('run.confirmLabelUsers')}</dt>
          <dd>
            {named.join(', ')}
            {rest > 0 && ` ${i18n.t('run.confirmAnd', { count: rest.toLocaleString() })}`}
          </dd>
          <dt>{i18n.t('run.confirmLabelReading')}</dt>
          <dd>{readBackWords(readBack)}</dd>
        </dl>
        {allowed.length > 0 && (
          <div class="warn">
            <p>{i18n.t('run.allowed')}</p>
            <ul aria-label={i18n.t('run.allowed')}>
              {allowed.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
        {evidence && <FirstContact evidence={evidence} />}
        {removes && <p class="warn">{i18n.t('run.removalWarning')}</p>}
        {adds && <p class="muted">{i18n.t('run.billing')}</p>}
      </div>
      <div class="row end">
        <button type="button" ref={cancel} onClick={actions.cancel}>
          {i18n.t('run.cancel')}
        </button>
        <button type="button" class="primary" onClick={trusted(actions.confirm)}>
          {i18n.t('run.confirm')}
        </button>
      </div>
    </div>
  );
}

/** What is known of a portal that nothing was changed on yet, and that its first user is a trial. */
function FirstContact({ evidence }: { evidence: EvidenceModel }): JSX.Element {
  return (
    <section class="evidence first-contact" aria-labelledby="first-contact">
      <h4 id="first-contact">{i18n.t('account.title')}</h4>
      <p>{i18n.t('account.trial')}</p>
      <EvidenceLists evidence={evidence} />
    </section>
  );
}
