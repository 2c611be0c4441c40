import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { changeTerms } from '../../utils/bulk/form/change-terms';
import type { Cause } from '../../utils/bulk/lots/causes';
import { type Effect, effectsOf } from '../../utils/bulk/lots/effects';
import type { Lot } from '../../utils/bulk/lots/lot';
import { type Plan, serviceTitle } from '../../utils/bulk/plan';
import { lotHeadline } from '../../utils/locales/lot-words';
import { askedSentence } from '../../utils/locales/term-words';
import { i18n, readBackWords, reasonSentence, reasonSentences } from '../../utils/locales/wording';
import { OutcomeLabel } from '../OutcomeLabel';
import { dateText } from './date-text';
import { fragmentOf } from './fragment';
import { HandoutUsers, valueText } from './HandoutUsers';
import type { OpenLot } from './history-model';

interface Props extends Pick<OpenLot, 'card' | 'causes' | 'undoCauses'> {
  lot: Lot;
  /** The licence that the list was narrowed to. */
  user: string;
  onPrint: () => void;
}

/** A lot as its customer reads it, on paper: what was asked for, what was done, what was not and why. */
export function Handout({ card, lot, causes, undoCauses, user, onPrint }: Props): JSX.Element {
  const { state, undo } = lot;
  const { service } = card;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main class="handout" lang={i18n.t('language')}>
      <nav class="row between wrap">
        <a class="back" href={fragmentOf({ lot: lot.id, user })}>
          ← {i18n.t('handout.back')}
        </a>
        <button type="button" class="primary" onClick={onPrint}>
          {i18n.t('handout.print')}
        </button>
      </nav>
      <article aria-labelledby="handout">
        <header>
          <p class="muted">
            {[dateText(state.startedAt), card.ticket].filter(Boolean).join(' · ')}
          </p>
          <h1 id="handout" tabIndex={-1} ref={heading}>
            {i18n.t('handout.heading')}
          </h1>
          <p>
            <strong>{service.customer}</strong> {serviceTitle(service)}
          </p>
        </header>
        <section aria-labelledby="asked">
          <h2 id="asked">{i18n.t('handout.askedHeading')}</h2>
          <ul>
            {changeTerms(state.plan).map((term) => (
              <li key={JSON.stringify(term.change)}>{askedSentence(term)}</li>
            ))}
          </ul>
        </section>
        <Done lot={lot} causes={causes} />
        <NotDone lot={lot} causes={causes} />
        {undo && (
          <section aria-labelledby="undone">
            <h2 id="undone">{i18n.t('handout.undoneHeading')}</h2>
            <p>{lotHeadline(lot)}</p>
            {undoCauses.map((cause) => (
              <CauseUsers key={keyOf(cause)} plan={undo.plan} cause={cause} />
            ))}
          </section>
        )}
        <footer class="muted">
          {i18n.t('handout.readBack', { how: readBackWords(state.readBack) })} MyOpenIP Bulk
        </footer>
      </article>
    </main>
  );
}

type PartProps = Pick<Props, 'lot' | 'causes'>;

/** What was done, and what was so before. */
function Done({ lot: { state }, causes }: PartProps): JSX.Element {
  const done = causes.filter(({ outcome }) => outcome === 'modified' || outcome === 'already');
  return (
    <section aria-labelledby="done">
      <h2 id="done">{i18n.t('handout.doneHeading')}</h2>
      {done.length === 0 && <p>{i18n.t('handout.nothingDone')}</p>}
      {done.map((cause) => (
        <CauseUsers key={keyOf(cause)} plan={state.plan} cause={cause} />
      ))}
    </section>
  );
}

function NotDone({ lot: { state }, causes }: PartProps): JSX.Element {
  const left = causes.filter(({ outcome }) => outcome !== 'modified' && outcome !== 'already');
  const reason = state.stopReason ?? state.pauseReason;
  return (
    <section aria-labelledby="not-done">
      <h2 id="not-done">{i18n.t('handout.notDoneHeading')}</h2>
      {left.length === 0 && <p>{i18n.t('handout.allDone')}</p>}
      {reason && left.length > 0 && <p>{reasonSentence(reason)}</p>}
      {left.map((cause) => (
        <CauseUsers key={keyOf(cause)} plan={state.plan} cause={cause} />
      ))}
    </section>
  );
}

interface CauseProps {
  plan: Plan;
  cause: Cause;
}

/** The users to whom the same happened for the same reason: how many, why, and who. */
function CauseUsers({ plan, cause: { outcome, reasons, lines } }: CauseProps): JSX.Element {
  const why = outcome === 'already' ? i18n.t('handout.already') : reasonSentences(reasons);
  return (
    <div class="group">
      <p>
        <OutcomeLabel outcome={outcome} count={lines.length} />
        {why && ' · '}
        <span>{why}</span>
      </p>
      <Named plan={plan} outcome={outcome} lines={lines} />
    </div>
  );
}

/** Users who were left as they were are named only if they are few: a customer asks who has gained and lost what. */
const MOST_UNTOUCHED = 20;

function Named({ plan, outcome, lines }: { plan: Plan } & Omit<Cause, 'reasons'>) {
  if (outcome === 'modified') {
    return (
      <>
        {effectsOf(plan, lines).map((effect) => (
          <Changed
            key={JSON.stringify([effect.option, effect.values])}
            plan={plan}
            effect={effect}
          />
        ))}
      </>
    );
  }
  if (outcome === 'already' && lines.length > MOST_UNTOUCHED) {
    return <p class="muted">{i18n.t('handout.namesInExport')}</p>;
  }
  return <HandoutUsers plan={plan} lines={lines} />;
}

/** « Superviseur : Non → Oui · 24 utilisateurs », and who they are. */
function Changed({ plan, effect }: { plan: Plan; effect: Effect }): JSX.Element {
  const { option, values, lines } = effect;
  const change = values
    ? i18n.t('handout.changed', {
        option,
        from: valueText(values.before),
        to: valueText(values.after),
      })
    : option;
  return (
    <div class="effect">
      <h3>
        {i18n.t('handout.asked', lines.length, { change, count: lines.length.toLocaleString() })}
      </h3>
      <HandoutUsers plan={plan} lines={lines} isEachTold={!values} />
    </div>
  );
}

function keyOf({ outcome, reasons }: Cause): string {
  return `${outcome} ${JSON.stringify(reasons)}`;
}
