import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Shortage } from '../../../utils/bulk/preview/stock';
import { filterUsers } from '../../../utils/bulk/selection/search-users';
import { i18n } from '../../../utils/locales/wording';
import { trusted } from '../../trusted-events';
import { UserList } from '../users/UserList';
import type { UsersModel } from '../users/users-model';

interface Props {
  shortage: Shortage;
  users: UsersModel;
  locked: boolean;
  onTake: (licences: readonly string[]) => void;
}

/** Chooses from whom an option is taken away before it is given to others: any users who are not selected. */
export function FreeFirst({ shortage, users, locked, onTake }: Props): JSX.Element {
  const { read, selected, isTwice } = users;
  const [filter, setFilter] = useState('');
  const [from, setFrom] = useState<ReadonlySet<string>>(new Set());
  const others = useMemo(() => {
    const unselected = read.filter(({ licence }) => !selected.has(licence));
    return filterUsers(unselected, filter);
  }, [read, selected, filter]);
  const toggle = (licences: string[], isFrom: boolean) => {
    const next = new Set(from);
    for (const licence of licences) {
      if (isFrom && !isTwice(licence)) next.add(licence);
      else next.delete(licence);
    }
    setFrom(next);
  };
  const { option, wanted, left, freed } = shortage;
  const missing = wanted - left - freed;
  const { size } = from;
  return (
    <div class="free-first">
      <p>{i18n.t('values.freeHint', missing, { option, count: missing.toLocaleString() })}</p>
      <input
        type="search"
        aria-label={i18n.t('values.freeFilter')}
        placeholder={i18n.t('select.filterHint')}
        value={filter}
        onInput={(event) => setFilter(event.currentTarget.value)}
      />
      <UserList
        label={i18n.t('values.freeList', { option })}
        users={others}
        view={filter}
        selected={from}
        isTwice={isTwice}
        onToggle={toggle}
        locked={locked}
      />
      <button
        type="button"
        disabled={locked || size === 0}
        onClick={trusted(() => onTake([...from]))}
      >
        {i18n.t('values.transfer', size, { count: size.toLocaleString() })}
      </button>
    </div>
  );
}
