import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import { useRef, useState } from 'preact/hooks';
import type { User } from '../../utils/bulk/reading';
import { i18n } from '../../utils/locales/wording';

interface Props {
  users: readonly User[];
  /** The licences of the selected users. */
  selected: ReadonlySet<string>;
  /** Whether several users have a licence. */
  isTwice: (licence: string) => boolean;
  onToggle: (licences: string[], selected: boolean) => void;
  locked: boolean;
}

/** The most users that are shown; the filter narrows more. */
const MOST_SHOWN = 100;

/** The users that the filter leaves, to select one by one, by mouse or by keyboard. */
export const UserList = memo(function UserList(props: Props): JSX.Element {
  const { users, selected, isTwice, onToggle, locked } = props;
  const [active, setActive] = useState(0);
  const anchor = useRef(0);
  const shown = users.slice(0, MOST_SHOWN);
  const toggle = (index: number, isRange: boolean) => {
    const user = shown[index];
    if (!user || locked) return;
    const [from, to] = isRange ? [anchor.current, index].sort((a, b) => a - b) : [index, index];
    anchor.current = index;
    setActive(index);
    const range = shown.slice(from, (to ?? index) + 1).map(({ licence }) => licence);
    onToggle(range, !selected.has(user.licence));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A script of the page selects nobody.
    if (!event.isTrusted) return;
    const next = nextActive(event.key, active, shown.length);
    if (next !== undefined) setActive(next);
    else if (event.key === ' ') toggle(active, event.shiftKey);
    else return;
    event.preventDefault();
  };
  return (
    <div
      class={`users ${users.length === 0 ? 'is-empty' : ''}`}
      role="listbox"
      aria-label={i18n.t('select.list')}
      aria-multiselectable="true"
      aria-activedescendant={shown[active] && `user-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {shown.map((user, index) => (
        <UserOption
          key={user.licence}
          user={user}
          index={index}
          isActive={index === active}
          isSelected={selected.has(user.licence)}
          isTwice={isTwice(user.licence)}
          locked={locked}
          onClick={(event) => event.isTrusted && toggle(index, event.shiftKey)}
        />
      ))}
      {users.length > shown.length && (
        <div class="more muted" role="presentation">
          {i18n.t('select.more', { count: (users.length - shown.length).toLocaleString() })}
        </div>
      )}
    </div>
  );
});

/** Where a key moves the active option to; `undefined` if it moves nothing. */
function nextActive(key: string, active: number, count: number): number | undefined {
  const moves: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    Home: 0,
    End: count - 1,
  };
  const move = moves[key];
  return move === undefined ? undefined : Math.max(0, Math.min(move, count - 1));
}

interface OptionProps {
  user: User;
  index: number;
  /** Whether the keyboard is at this option. */
  isActive: boolean;
  isSelected: boolean;
  isTwice: boolean;
  locked: boolean;
  onClick: (event: MouseEvent) => void;
}

function UserOption(props: OptionProps): JSX.Element {
  const { user, index, isActive, isSelected, isTwice, locked, onClick } = props;
  const { licence, type, sda, name } = user;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys for all of them
    <div
      id={`user-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-disabled={locked || isTwice}
      class={isActive ? 'is-active' : ''}
      onClick={onClick}
    >
      <span class="mark" aria-hidden="true" />
      <span class="reference">{licence}</span>
      <span class="who">{name}</span>
      <span class="muted">
        {[type, sda, isTwice && i18n.t('select.twin')].filter(Boolean).join(' · ')}
      </span>
    </div>
  );
}
