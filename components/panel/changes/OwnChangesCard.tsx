import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { changeTerms } from '../../../utils/bulk/form/change-terms';
import { countOwn, type OwnChanges, plannedOwn } from '../../../utils/bulk/form/own-changes';
import { termSentence } from '../../../utils/locales/term-words';
import { i18n } from '../../../utils/locales/wording';
import { trusted } from '../../trusted-events';
import { ownCountText } from './own-changes-words';

interface Props {
  own: OwnChanges;
  /** The licences of the selected users. */
  selected: ReadonlySet<string>;
  onDrop: () => void;
  locked: boolean;
}

/** How many different changes are listed; the rest are counted. */
const MOST_LISTED = 6;

/** What is wanted of each selected user, in place of the form. */
export function OwnChangesCard({ own, selected, onDrop, locked }: Props): JSX.Element {
  const counts = countOwn(own, selected);
  return (
    <fieldset class="section changes" aria-label={i18n.t('panel.changes')} disabled={locked}>
      <section class="own-changes" aria-label={own.label}>
        <div class="row between">
          <h3>{own.label}</h3>
          <button type="button" class="quiet" onClick={trusted(onDrop)}>
            {i18n.t('ownChanges.drop')}
          </button>
        </div>
        <p>{ownCountText(counts)}</p>
        <OwnSentences own={own} selected={selected} />
        <Hint sentence="ownChanges.without" count={counts.without} />
        <Hint sentence="ownChanges.left" count={counts.left} />
      </section>
    </fieldset>
  );
}

/** The different changes, each with how many of the selected users get it; the most frequent first. */
function OwnSentences({ own, selected }: Pick<Props, 'own' | 'selected'>): JSX.Element {
  const sentences = useMemo(() => sentencesOf(own, selected), [own, selected]);
  const rest = sentences.length - MOST_LISTED;
  return (
    <ul>
      {sentences.slice(0, MOST_LISTED).map(([sentence, users]) => (
        <li key={sentence}>
          {i18n.t('ownChanges.change', { sentence, count: users.toLocaleString() })}
        </li>
      ))}
      {rest > 0 && <li>{i18n.t('ownChanges.more', rest, { count: rest.toLocaleString() })}</li>}
    </ul>
  );
}

function sentencesOf(own: OwnChanges, selected: ReadonlySet<string>): [string, number][] {
  const terms = changeTerms(plannedOwn(own, selected));
  return terms
    .map((term): [string, number] => [termSentence(term), term.users])
    .sort(([, some], [, others]) => others - some);
}

interface HintProps {
  sentence: 'ownChanges.without' | 'ownChanges.left';
  count: number;
}

function Hint({ sentence, count }: HintProps): JSX.Element | null {
  if (count === 0) return null;
  return <p class="hint">{i18n.t(sentence, count, { count: count.toLocaleString() })}</p>;
}
