import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Plan, serviceTitle } from '../utils/bulk/plan';
import { changeSentence, i18n, readBackWords } from '../utils/locales/wording';
import type { Confirmation, RunActions } from './panel/run-model';
import { EvidenceLists } from './recognition/EvidenceLists';
import type { EvidenceModel } from './recognition/recognition-model';
import { trusted } from './trusted-events';

interface Props {
  confirmation: Confirmation;
  actions: Pick<RunActions, 'confirm' | 'cancel'>;
}

/** How many licences, and how many changes, are listed; the rest are counted. */
const MOST_LISTED = 12;

/** Says for whom, how many and what, and asks once. In the panel, and in the popup if the page hides the panel. */
export function ConfirmDialog({ confirmation, actions }: Props): JSX.Element {
  const { plan, isUndo, evidence, allowed = [] } = confirmation;
  const { tasks, changes } = plan;
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
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
        <PlanTerms confirmation={confirmation} />
        {allowed.length > 0 && <AllowedQuestions sentences={allowed} />}
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

/** The plan term by term: its changes, its service, its users, and how changes will be read back. */
function PlanTerms({ confirmation: { plan, readBack } }: Pick<Props, 'confirmation'>): JSX.Element {
  const { service, tasks } = plan;
  const licences = tasks.slice(0, MOST_LISTED).map(({ user }) => user.licence);
  const rest = tasks.length - licences.length;
  return (
    <dl>
      <Term name={i18n.t('run.confirmLabelChanges')}>
        <ChangeList plan={plan} />
      </Term>
      {service.customer && (
        <Term name={i18n.t('run.confirmLabelCustomer')}>{service.customer}</Term>
      )}
      <Term name={i18n.t('run.confirmLabelService')}>{serviceTitle(service)}</Term>
      <Term name={i18n.t('run.confirmLabelUsers')}>
        {licences.join(', ')}
        {rest > 0 && ` ${i18n.t('run.confirmAnd', { count: rest.toLocaleString() })}`}
      </Term>
      <Term name={i18n.t('run.confirmLabelReading')}>{readBackWords(readBack)}</Term>
    </dl>
  );
}

function Term({ name, children }: { name: string; children: ComponentChildren }): JSX.Element {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The changes of a plan; with how many users, where that is not all of them. */
function ChangeList({ plan: { tasks, changes } }: { plan: Plan }): JSX.Element {
  const listed = changes.slice(0, MOST_LISTED).map((change, index) => {
    const users = tasks.filter((task) => task.changes.includes(index)).length;
    return { sentence: changeSentence(change), users };
  });
  const rest = changes.length - listed.length;
  return (
    <ul>
      {listed.map(({ sentence, users }) => (
        <li key={sentence}>
          {sentence}
          {users < tasks.length && ` (${users.toLocaleString()})`}
        </li>
      ))}
      {rest > 0 && <li>{i18n.t('run.confirmAnd', { count: String(rest) })}</li>}
    </ul>
  );
}

function AllowedQuestions({ sentences }: { sentences: readonly string[] }): JSX.Element {
  return (
    <div class="warn">
      <p>{i18n.t('run.allowed')}</p>
      <ul aria-label={i18n.t('run.allowed')}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** Nothing has been changed on this portal yet: what is known of it, and that the first user is a trial. */
function FirstContact({ evidence }: { evidence: EvidenceModel }): JSX.Element {
  return (
    <section class="evidence first-contact" aria-labelledby="first-contact">
      <h4 id="first-contact">{i18n.t('evidence.title')}</h4>
      <p>{i18n.t('evidence.trial')}</p>
      <EvidenceLists evidence={evidence} />
    </section>
  );
}
