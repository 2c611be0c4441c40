import type { JSX } from 'preact';
import type { Draft } from '../../../utils/bulk/form/drafts';
import type { Without } from '../../../utils/bulk/preview/if-none';
import { i18n } from '../../../utils/locales/wording';

interface Props {
  draft: Draft;
  /** The draft's number, from 1. */
  number: number;
  /** How many of the chosen users have no number; absent where that is not known. */
  without: Without | undefined;
  onChange: (part: Partial<Draft>) => void;
}

/** Asks what becomes of those who have no number to replace, and says how many they are. */
export function IfNone({ draft, number, without, onChange }: Props): JSX.Element {
  const name = `if-none-${number}`;
  const answer = (ifNone: Draft['ifNone'], words: string) => (
    <label class="row">
      <input
        type="radio"
        name={name}
        checked={draft.ifNone === ifNone}
        onChange={() => onChange({ ifNone })}
      />
      <span>{words}</span>
    </label>
  );
  return (
    <fieldset class="if-none" aria-describedby={`${name}-count`}>
      <legend>{i18n.t('values.ifNone')}</legend>
      {answer(undefined, i18n.t('values.leaveNone'))}
      {answer('add', i18n.t('values.giveNone'))}
      <p id={`${name}-count`} class="hint">
        {countText(without)}
      </p>
    </fieldset>
  );
}

function countText(without: Without | undefined): string {
  if (!without) return i18n.t('values.noneUnknown');
  const { none, read } = without;
  return i18n.t('values.none', none, { count: none.toLocaleString(), read: read.toLocaleString() });
}
