import type { JSX } from 'preact';
import { i18n, outcomeWord } from '../../utils/locales/wording';
import { ConfirmDialog } from '../ConfirmDialog';
import { ProgressBar } from '../ProgressBar';
import type { Waiting } from '../panel/panel-model';
import { trusted } from '../trusted-events';
import type { PopupActions, PopupModel, PopupRun } from './popup-model';

interface Props {
  model: PopupModel;
  actions: PopupActions;
}

/** How many failures are named; the report has them all. */
const MOST_NAMED = 100;

/** Every run in every tab: how far, what failed, and the buttons that matter. */
export function Popup({ model, actions }: Props): JSX.Element {
  const { runs, isReady, canOpenPanel, isShutOut, waiting } = model;
  const current = runs.filter(({ phase }) => phase !== 'finished' && phase !== 'stopped');
  const recent = runs.filter((run) => !current.includes(run));
  const failed = runs.filter((run) => run.errors.length > 0);
  const errors = failed.flatMap((run) => run.errors.map((error) => ({ ...error, run })));
  return (
    <main lang={i18n.t('language')}>
      <header>
        <h1>{i18n.t('panel.title')}</h1>
        <p class="status" role="status">
          {isReady && !(waiting && current.length === 0) && statusText(current.length)}
        </p>
        {isReady && current.length === 0 && !waiting && (
          <p class="muted">{i18n.t('popup.howTo')}</p>
        )}
        {canOpenPanel && (
          <button type="button" class="open-panel" onClick={actions.openPanel}>
            {i18n.t('popup.openPanel')}
          </button>
        )}
      </header>
      {isShutOut && <ShutOut allow={actions.allow} />}
      {waiting && <HiddenPanel waiting={waiting} actions={actions} />}
      <section aria-label={i18n.t('popup.runs')}>
        {current.length > 0 && <h2>{i18n.t('popup.runs')}</h2>}
        {current.map((run) => (
          <Run key={run.id} run={run} actions={actions} />
        ))}
      </section>
      {errors.length > 0 && (
        <section>
          <h2 id="errors">{i18n.t('popup.errors')}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <ul class="errors" aria-labelledby="errors" tabIndex={0}>
            {errors.slice(0, MOST_NAMED).map(({ key, licence, option, reason, run }) => (
              <li key={key}>
                <strong>{licence}</strong> {option}
                {failed.length > 1 && <span class="muted of-run">{runTitle(run)}</span>}
                <span class="reason">{reason}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {recent.length > 0 && (
        <section aria-label={i18n.t('popup.recent')}>
          <h2>{i18n.t('popup.recent')}</h2>
          {recent.map((run) => (
            <Run key={run.id} run={run} actions={actions} />
          ))}
        </section>
      )}
      <footer>
        <button type="button" class="link" onClick={actions.openOptions}>
          {i18n.t('options.open')}
        </button>
      </footer>
    </main>
  );
}

/** Says that nothing works without the browser's leave, and asks for it. */
function ShutOut({ allow }: Pick<PopupActions, 'allow'>): JSX.Element {
  return (
    <section class="waiting" aria-labelledby="shut-out">
      <h2 id="shut-out">{i18n.t('popup.shutOut')}</h2>
      <p role="alert">{i18n.t('popup.shutOutHint')}</p>
      <button type="button" class="primary" onClick={trusted(allow)}>
        {i18n.t('popup.allow')}
      </button>
    </section>
  );
}

/** What a person goes on with here because the page hides the panel. */
function HiddenPanel({ waiting, actions }: HiddenPanelProps): JSX.Element {
  const { answer } = actions;
  if (waiting.kind === 'confirmation') {
    const answers = { confirm: () => answer('confirm'), cancel: () => answer('cancel') };
    return <ConfirmDialog confirmation={waiting.confirmation} actions={answers} />;
  }
  return (
    <section class="waiting" aria-labelledby="waiting">
      <h2 id="waiting">{i18n.t('popup.hidden')}</h2>
      <p>{i18n.t('popup.hiddenHint', { button: waiting.button })}</p>
      {waiting.said && <p role="alert">{waiting.said}</p>}
      <div class="row end">
        <button type="button" disabled={waiting.isBusy} onClick={() => answer('cancel')}>
          {i18n.t('run.cancel')}
        </button>
        <button
          type="button"
          class="primary"
          disabled={waiting.isBusy}
          onClick={trusted(() => answer('press'))}
        >
          {waiting.button}
        </button>
      </div>
    </section>
  );
}

interface HiddenPanelProps {
  waiting: Waiting;
  actions: PopupActions;
}

function Run({ run, actions }: { run: PopupRun; actions: PopupActions }): JSX.Element {
  const { id, phase, progress, counts, customer, service, changes, note, startedAt } = run;
  const isOver = phase === 'finished' || phase === 'stopped';
  return (
    <article class={`run is-${phase}`} aria-label={customer || service}>
      <div class="row between">
        <h3>{customer || service}</h3>
        <span class="phase">{phaseWord(phase)}</span>
      </div>
      <p class="muted">
        {service} · {i18n.t('popup.startedAt', { date: dateText(startedAt) })}
      </p>
      <p>{changes.join(' · ')}</p>
      {!isOver && <ProgressBar {...progress} />}
      <p class="counts">
        {i18n.t('run.progressText', {
          done: String(progress.done),
          total: String(progress.total),
        })}
        {(['modified', 'already', 'unavailable', 'failed', 'to-check'] as const)
          .filter((outcome) => counts[outcome])
          .map((outcome) => (
            <span key={outcome} class={`outcome is-${outcome}`}>
              {outcomeWord(outcome)} {counts[outcome]}
            </span>
          ))}
      </p>
      {note && <p class="note">{note}</p>}
      {isOver && note && (
        <div class="row end">
          <button type="button" onClick={() => actions.showTab(id)}>
            {i18n.t('popup.show')}
          </button>
        </div>
      )}
      {!isOver && (
        <div class="row end">
          <button type="button" onClick={() => actions.showTab(id)}>
            {i18n.t('popup.show')}
          </button>
          {phase === 'running' && (
            <button type="button" onClick={trusted(() => actions.ask(id, 'pause'))}>
              {i18n.t('run.pause')}
            </button>
          )}
          {phase !== 'running' && phase !== 'ending' && (
            <button
              type="button"
              class="primary"
              onClick={trusted(() => actions.ask(id, 'resume'))}
            >
              {i18n.t('run.resume')}
            </button>
          )}
          <button type="button" class="danger" onClick={trusted(() => actions.ask(id, 'stop'))}>
            {i18n.t('run.stop')}
          </button>
        </div>
      )}
    </article>
  );
}

/** What tells a run from the others, in a few words. */
function runTitle({ customer, service, startedAt }: PopupRun): string {
  return `${customer || service}, ${dateText(startedAt)}`;
}

function dateText(time: number): string {
  return new Date(time).toLocaleString([], { dateStyle: 'short', timeStyle: 'short' });
}

function phaseWord(phase: PopupRun['phase']): string {
  return i18n.t(`popup.${phase}`);
}

function statusText(current: number): string {
  if (current === 0) return i18n.t('popup.none');
  return i18n.t('popup.progress', current, { count: String(current) });
}
