import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Shortage } from '../../../utils/bulk/preview/stock';
import { i18n } from '../../../utils/locales/wording';
import { trusted } from '../../trusted-events';
import type { UsersModel } from '../users/users-model';
import { FreeFirst } from './FreeFirst';

/** What can be done where there is not enough of an option. */
export interface StockActions {
  users: UsersModel;
  onDoFirst: (option: string) => void;
  onTransfer: (option: string, licences: readonly string[]) => void;
}

interface Props extends StockActions {
  shortage: Shortage;
  locked: boolean;
}

/** Says that more of an option is wanted than there is, and offers to do as many, or to free some first. */
export function StockNotice(props: Props): JSX.Element {
  const { shortage, users, locked, onDoFirst, onTransfer } = props;
  const { option, givable, freed } = shortage;
  const [isOpen, setOpen] = useState(false);
  const first = shortage.left + freed;
  // Without any more + and without anything freed, a run would come to the same.
  const isLess = first > 0 && (givable > first || freed > 0);
  return (
    <div class="stock" role="group" aria-label={i18n.t('values.stock', { option })}>
      <p>{shortageText(shortage)}</p>
      <div class="row wrap">
        {isLess && (
          <button type="button" disabled={locked} onClick={trusted(() => onDoFirst(option))}>
            {i18n.t('values.doFirst', first, { count: first.toLocaleString() })}
          </button>
        )}
        <button
          type="button"
          disabled={locked}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {i18n.t('values.freeFirst')}
        </button>
      </div>
      {isOpen && (
        <FreeFirst
          shortage={shortage}
          users={users}
          locked={locked}
          onTake={(licences) => onTransfer(option, licences)}
        />
      )}
    </div>
  );
}

function shortageText({ option, wanted, left, isShown, freed }: Shortage): string {
  const text = i18n.t('values.shortage', {
    option,
    wanted: counted('values.wanted', wanted),
    left: counted(isShown ? 'values.left' : 'values.offered', left),
  });
  return freed > 0 ? `${text} ${counted('values.freed', freed)}` : text;
}

type Counted = 'values.wanted' | 'values.left' | 'values.offered' | 'values.freed';

function counted(sentence: Counted, count: number): string {
  return i18n.t(sentence, count, { count: count.toLocaleString() });
}
