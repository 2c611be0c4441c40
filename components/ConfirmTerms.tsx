import type { ComponentChildren, JSX } from 'preact';
import { changeTerms } from '../utils/bulk/form/change-terms';
import { isSameForAll } from '../utils/bulk/form/own-changes';
import { undoTerms } from '../utils/bulk/lots/undo-terms';
import { type Plan, serviceTitle } from '../utils/bulk/plan';
import { termSentence } from '../utils/locales/term-words';
import { i18n, readBackWords } from '../utils/locales/wording';
import type { Confirmation } from './panel/run/run-model';

interface Props {
  confirmation: Confirmation;
}

/** How many licences, and how many changes, are listed; the rest are counted. */
const MOST_LISTED = 12;

/**
 * The plan term by term: its changes, its service, its users, and how changes will be read back. For a previewed plan,
 * only the users who may be changed.
 */
export function ConfirmTerms({ confirmation }: Props): JSX.Element {
  const { plan, readBack, isUndo } = confirmation;
  const { service, tasks } = plan;
  const all = tasks.map(({ user }) => user.licence);
  const changed = isUndo ? undefined : confirmation.forecast?.changed;
  const isPart = changed !== undefined && changed.length > 0 && changed.length < all.length;
  const listed = isPart ? changed : all;
  const licences = listed.slice(0, MOST_LISTED);
  const rest = listed.length - licences.length;
  return (
    <dl>
      <Term name={i18n.t(isUndo ? 'confirm.undoLabel' : 'run.confirmLabelChanges')}>
        <SentenceList
          sentences={isUndo ? undoSentences(confirmation) : changeSentences(confirmation)}
        />
      </Term>
      {service.customer && (
        <Term name={i18n.t('run.confirmLabelCustomer')}>{service.customer}</Term>
      )}
      <Term name={i18n.t('run.confirmLabelService')}>{serviceTitle(service)}</Term>
      <Term name={i18n.t(isPart ? 'confirm.changedLabel' : 'run.confirmLabelUsers')}>
        {i18n.t('confirm.licences', listed.length, {
          count: listed.length.toLocaleString(),
          licences: licences.join(', '),
        })}
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

function SentenceList({ sentences }: { sentences: readonly string[] }): JSX.Element {
  const rest = sentences.length - MOST_LISTED;
  return (
    <ul>
      {sentences.slice(0, MOST_LISTED).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {rest > 0 && <li>{i18n.t('run.confirmAnd', { count: String(rest) })}</li>}
    </ul>
  );
}

/** The changes of a plan, each with its number of users where that is not all of them. */
function changeSentences({ plan, forecast }: Confirmation): string[] {
  if (forecast?.made && !isSameForAll(plan)) return madeSentences(plan, forecast.made);
  return changeTerms(plan).map((term) => {
    const sentence = termSentence(term);
    const isOfAll = term.users >= plan.tasks.length;
    return isOfAll ? sentence : `${sentence} (${term.users.toLocaleString()})`;
  });
}

/**
 * For a plan in which each user has their own changes: what may be made, by a preview. Everything else is as wanted
 * already, or not available.
 */
function madeSentences(plan: Plan, made: Record<number, number>): string[] {
  return changeTerms(plan, made).flatMap((term) => {
    const { counted } = term;
    return counted > 0 ? `${termSentence(term)} (${counted.toLocaleString()})` : [];
  });
}

/** What an undo puts back, and for how many users. */
function undoSentences({ plan }: Confirmation): string[] {
  return undoTerms(plan).map(({ option, from, to, users }) => {
    return i18n.t('confirm.undoTerm', { option, from, to, count: users.toLocaleString() });
  });
}
