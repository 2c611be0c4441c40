import type { JSX } from 'preact';
import { i18n } from '../../../utils/locales/wording';
import { trusted } from '../../trusted-events';
import type { PasteCandidate, UnsureEntry, UsersActions, ZerolessEntry } from './users-model';

interface Props {
  entries: readonly (UnsureEntry | ZerolessEntry)[];
  selected: ReadonlySet<string>;
  actions: Pick<UsersActions, 'choosePasted'>;
}

/** How many entries without a choice are listed; the rest are counted. */
const MOST_OPEN = 50;
/** The most characters of an entry that are shown. */
const LONGEST_ENTRY = 60;

/** The unsure entries of a pasted list, each with the users whom it may mean. Only the person knows which is meant. */
export function UnsureEntries({ entries, selected, actions }: Props): JSX.Element | null {
  if (entries.length === 0) return null;
  let open = 0;
  const listed = entries.filter((one) => isDecided(one, selected) || open++ < MOST_OPEN);
  return (
    <ul>
      {listed.map((unsure) => (
        <li key={unsure.entry}>
          {titleOf(unsure)}{' '}
          {unsure.candidates.map((candidate) => (
            <Candidate
              key={candidate.licence}
              unsure={unsure}
              candidate={candidate}
              isChosen={unsure.chosen === candidate.licence && selected.has(candidate.licence)}
              onChoose={() => actions.choosePasted(unsure.entry, candidate.licence)}
            />
          ))}
        </li>
      ))}
      {entries.length > listed.length && (
        <li>{i18n.t('paste.more', { count: String(entries.length - listed.length) })}</li>
      )}
    </ul>
  );
}

interface CandidateProps {
  unsure: UnsureEntry | ZerolessEntry;
  candidate: PasteCandidate;
  isChosen: boolean;
  onChoose: () => void;
}

/** A user whom an entry may mean, to be chosen for it. */
function Candidate({ unsure, candidate, isChosen, onChoose }: CandidateProps): JSX.Element {
  const { words, isTwice } = candidate;
  if (isTwice) return <span class="muted">{`${words} · ${i18n.t('select.twin')}`}</span>;
  const isZero = 'number' in unsure && unsure.candidates.length === 1;
  return (
    <>
      <button type="button" aria-pressed={isChosen} title={words} onClick={trusted(onChoose)}>
        {isZero ? i18n.t('paste.acceptZero', { number: unsure.number }) : words}
      </button>
      {isZero ? <span class="muted">{words}</span> : ' '}
    </>
  );
}

function titleOf(unsure: UnsureEntry | ZerolessEntry): string {
  const { entry, candidates } = unsure;
  const isPerhaps = candidates.length === 1 && !('number' in unsure);
  const words = { entry: shortened(entry) };
  return isPerhaps ? i18n.t('paste.perhaps', words) : i18n.t('paste.matches', words);
}

/** Whether the person has chosen somebody for an entry who is selected still. */
export function isDecided({ chosen }: UnsureEntry, selected: ReadonlySet<string>): boolean {
  return chosen !== undefined && selected.has(chosen);
}

/** An entry as it is shown: a long one is cut. */
export function shortened(entry: string): string {
  return entry.length > LONGEST_ENTRY ? `${entry.slice(0, LONGEST_ENTRY - 1)}…` : entry;
}
