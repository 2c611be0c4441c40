import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Draft } from '../../../utils/bulk/form/drafts';
import { type Pair, type Pairing, pairValues } from '../../../utils/bulk/pairs/pair-values';
import { i18n } from '../../../utils/locales/wording';
import type { UsersModel } from '../users/users-model';
import type { Field } from './draft-fields';
import { PairFaults } from './PairFaults';
import { PairList } from './PairList';
import { countText, takeText } from './pair-words';

/** The users to whom values can be given, and what is done with the pairs. */
export interface PairingProps {
  users: UsersModel;
  /** Called when values were pasted: the list of users is then read to its end. */
  onPaste: () => void;
  onTake: (pairs: readonly Pair[]) => void;
}

interface Props extends PairingProps {
  draft: Draft;
  field: Field;
  onChange: (part: Partial<Draft>) => void;
}

/**
 * A pasted column that gives each user a value of their own. Nothing is taken before the person has seen who gets what.
 */
export function EachValue(props: Props): JSX.Element {
  const { draft, field, users, onChange, onPaste, onTake } = props;
  const text = draft.each ?? '';
  const pairing = usePairing(draft, users);
  return (
    <div class="each-value">
      <textarea
        {...field.attributes}
        rows={4}
        aria-label={i18n.t('values.column')}
        placeholder={i18n.t('values.columnHint')}
        value={text}
        onInput={(event) => {
          onChange({ each: event.currentTarget.value });
          onPaste();
        }}
      />
      {text.trim() !== '' && (
        <div role="group" aria-label={i18n.t('values.pairs')} class="pairing">
          <p aria-live="polite">{countText(pairing)}</p>
          <PairFaults faults={pairing.faults} />
          {pairing.pairs.length > 0 && (
            <>
              <PairList pairs={pairing.pairs} />
              <button type="button" onClick={() => onTake(pairing.pairs)}>
                {takeText(pairing)}
              </button>
            </>
          )}
        </div>
      )}
    </div>
  );
}

function usePairing({ each = '', option }: Draft, users: UsersModel): Pairing {
  const { read, isComplete, isTwice, selected } = users;
  return useMemo(() => {
    const chosen = read.filter(({ licence }) => selected.has(licence));
    const pairing = pairValues(each, { users: read, isComplete, isTwice, option, chosen });
    // As long as not all users are known, their order is not known either.
    const isOrderKnown = pairing.way === 'reference' || chosen.length === selected.size;
    const pairs = isOrderKnown ? pairing.pairs : [];
    return { ...pairing, pairs, chosen: selected.size };
  }, [each, option, read, isComplete, isTwice, selected]);
}
