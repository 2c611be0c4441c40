import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { OutcomeLabel } from '../OutcomeLabel';
import { ProgressBar } from '../ProgressBar';
import { trusted } from '../trusted-events';
import { dateText } from './date-text';
import { isPast, type PopupActions, type PopupRun as RunModel } from './popup-model';

interface Props {
  run: RunModel;
  actions: Pick<PopupActions, 'ask' | 'showTab'>;
}

/** The outcomes that are counted here, in this order. */
const COUNTED = ['modified', 'already', 'unavailable', 'failed', 'to-check'] as const;

/** One run: whose, how far, with which outcomes, and its buttons. */
export function PopupRun({ run, actions }: Props): JSX.Element {
  const { phase, progress, counts, customer, service, changes, note, startedAt } = run;
  return (
    <article class={`run is-${phase}`} aria-label={customer || service}>
      <div class="row between">
        <h3>{customer || service}</h3>
        <span class="phase">{i18n.t(`popup.${phase}`)}</span>
      </div>
      <p class="muted">
        {service} · {i18n.t('popup.startedAt', { date: dateText(startedAt) })}
      </p>
      <p>{changes.join(' · ')}</p>
      {!isPast(run) && <ProgressBar {...progress} />}
      <p class="counts">
        {i18n.t('run.progressText', {
          done: String(progress.done),
          total: String(progress.total),
        })}
        {COUNTED.filter((outcome) => counts[outcome]).map((outcome) => (
          <OutcomeLabel key={outcome} outcome={outcome} count={counts[outcome]} />
        ))}
      </p>
      {note && <p class="note">{note}</p>}
      <RunButtons run={run} actions={actions} />
    </article>
  );
}

/** A run that is over has only the way to its tab, and only if its note asks the person to go there. */
function RunButtons({ run, actions }: Props): JSX.Element | null {
  const { id, phase, note } = run;
  if (isPast(run) && !note) return null;
  return (
    <div class="row end">
      <button type="button" onClick={() => actions.showTab(id)}>
        {i18n.t('popup.show')}
      </button>
      {phase === 'running' && (
        <button type="button" onClick={trusted(() => actions.ask(id, 'pause'))}>
          {i18n.t('run.pause')}
        </button>
      )}
      {(phase === 'paused' || phase === 'interrupted') && (
        <button type="button" class="primary" onClick={trusted(() => actions.ask(id, 'resume'))}>
          {i18n.t('run.resume')}
        </button>
      )}
      {!isPast(run) && (
        <button type="button" class="danger" onClick={trusted(() => actions.ask(id, 'stop'))}>
          {i18n.t('run.stop')}
        </button>
      )}
    </div>
  );
}
