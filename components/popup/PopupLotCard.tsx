import type { JSX } from 'preact';
import { countersOf } from '../../utils/bulk/lots/outcome-order';
import { i18n } from '../../utils/locales/wording';
import { Headline } from '../Headline';
import { OutcomeLabel } from '../OutcomeLabel';
import { ProgressBar } from '../ProgressBar';
import { trusted } from '../trusted-events';
import { LotErrors } from './LotErrors';
import { isPast, type PopupActions, type PopupLot } from './popup-model';

interface Props {
  lot: PopupLot;
  actions: Pick<PopupActions, 'ask' | 'showTab' | 'openReport'>;
}

/** One lot: its customer, its progress or outcome, what is to be looked at, and its buttons. */
export function PopupLotCard({ lot, actions }: Props): JSX.Element {
  const { phase, customer, service, title, changes, part, note, needsPerson } = lot;
  return (
    <article class={`lot is-${phase}`} aria-label={customer || service}>
      <div class="row between">
        <h3>{customer || service}</h3>
        <span class="phase">{i18n.t(`popup.${phase}`)}</span>
      </div>
      <p class="muted">{[customer && service, title].filter(Boolean).join(' · ')}</p>
      {(part || changes.length > 0) && (
        <p>
          {part && <strong class="part">{part}</strong>}
          {changes.join(' · ')}
        </p>
      )}
      {isPast(lot) ? (
        <p class="headline">
          <Headline text={lot.headline} />
        </p>
      ) : (
        <LotProgress lot={lot} />
      )}
      {note && (
        <p class={needsPerson ? 'note is-urgent' : 'note'} role={needsPerson ? 'alert' : undefined}>
          {note}
        </p>
      )}
      <LotErrors lot={lot} />
      <LotButtons lot={lot} actions={actions} />
    </article>
  );
}

function LotProgress({ lot: { progress, counts } }: Pick<Props, 'lot'>): JSX.Element {
  const { done, total } = progress;
  return (
    <>
      <ProgressBar {...progress} />
      <p class="counts">
        {i18n.t('run.progressText', { done: String(done), total: String(total) })}
        {countersOf({ ...counts, waiting: 0 }).map(({ outcome, count }) => (
          <OutcomeLabel key={outcome} outcome={outcome} count={count} />
        ))}
      </p>
    </>
  );
}

function LotButtons({ lot, actions }: Props): JSX.Element {
  const { id, run, phase, isInventory } = lot;
  return (
    <div class="row end wrap">
      <button type="button" onClick={() => actions.openReport(id)}>
        {isInventory ? i18n.t('inventory.open') : i18n.t('popup.report')}
      </button>
      <button type="button" onClick={() => actions.showTab(id)}>
        {i18n.t('popup.show')}
      </button>
      {phase === 'running' && (
        <button type="button" onClick={trusted(() => actions.ask(run, 'pause'))}>
          {i18n.t('run.pause')}
        </button>
      )}
      {(phase === 'paused' || phase === 'interrupted') && (
        <button type="button" class="primary" onClick={trusted(() => actions.ask(run, 'resume'))}>
          {i18n.t('run.resume')}
        </button>
      )}
      {!isPast(lot) && (
        <button type="button" class="danger" onClick={trusted(() => actions.ask(run, 'stop'))}>
          {i18n.t('run.stop')}
        </button>
      )}
    </div>
  );
}
