import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import type { PasteCandidate, PasteQuestion, UsersActions, ZeroQuestion } from './users-model';

interface Props {
  questions: readonly (PasteQuestion | ZeroQuestion)[];
  selected: ReadonlySet<string>;
  actions: Pick<UsersActions, 'choosePasted'>;
}

/** How many questions without an answer are listed; the rest are counted. */
const MOST_OPEN = 50;
/** The most characters of an entry that are shown. */
const LONGEST_ENTRY = 60;

/** The entries of a pasted list of which only the person knows whom they mean: each with whom it may mean. */
export function PasteQuestions({ questions, selected, actions }: Props): JSX.Element | null {
  if (questions.length === 0) return null;
  let open = 0;
  const listed = questions.filter((one) => isAnswered(one, selected) || open++ < MOST_OPEN);
  return (
    <ul>
      {listed.map((question) => (
        <li key={question.entry}>
          {titleOf(question)}{' '}
          {question.candidates.map((candidate) => (
            <Candidate
              key={candidate.licence}
              question={question}
              candidate={candidate}
              isChosen={question.chosen === candidate.licence && selected.has(candidate.licence)}
              onChoose={() => actions.choosePasted(question.entry, candidate.licence)}
            />
          ))}
        </li>
      ))}
      {questions.length > listed.length && (
        <li>{i18n.t('paste.more', { count: String(questions.length - listed.length) })}</li>
      )}
    </ul>
  );
}

interface CandidateProps {
  question: PasteQuestion | ZeroQuestion;
  candidate: PasteCandidate;
  isChosen: boolean;
  onChoose: () => void;
}

/** A user whom an entry may mean, to be chosen for it. */
function Candidate({ question, candidate, isChosen, onChoose }: CandidateProps): JSX.Element {
  const { words, isTwice } = candidate;
  if (isTwice) return <span class="muted">{`${words} · ${i18n.t('select.twin')}`}</span>;
  const isZero = 'number' in question && question.candidates.length === 1;
  return (
    <>
      <button type="button" aria-pressed={isChosen} title={words} onClick={trusted(onChoose)}>
        {isZero ? i18n.t('paste.acceptZero', { number: question.number }) : words}
      </button>
      {isZero ? <span class="muted">{words}</span> : ' '}
    </>
  );
}

function titleOf(question: PasteQuestion | ZeroQuestion): string {
  const { entry, candidates } = question;
  const isPerhaps = candidates.length === 1 && !('number' in question);
  const words = { entry: shortened(entry) };
  return isPerhaps ? i18n.t('paste.perhaps', words) : i18n.t('paste.matches', words);
}

/** Whether the person has chosen somebody for an entry who is selected still. */
export function isAnswered({ chosen }: PasteQuestion, selected: ReadonlySet<string>): boolean {
  return chosen !== undefined && selected.has(chosen);
}

export function shortened(entry: string): string {
  return entry.length > LONGEST_ENTRY ? `${entry.slice(0, LONGEST_ENTRY - 1)}…` : entry;
}
