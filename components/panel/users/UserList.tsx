import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import { useId, useRef, useState } from 'preact/hooks';
import type { User } from '../../../utils/bulk/reading';
import { i18n } from '../../../utils/locales/wording';
import { type RowPlace, WindowedList } from '../../WindowedList';

interface Props {
  /** The list's accessible name, where it is not the list of the users to select. */
  label?: string;
  users: readonly User[];
  /** What is listed: once that is another, the list is shown from its beginning. */
  view: string;
  /** The licences of the selected users. */
  selected: ReadonlySet<string>;
  /** Whether several users have a licence. */
  isTwice: (licence: string) => boolean;
  onToggle: (licences: string[], selected: boolean) => void;
  locked: boolean;
}

/** In px. */
const ROW_HEIGHT = 44;
/** Up to this many users, all rows are drawn, so that the browser can search them. */
const ALL_DRAWN = 100;
/** How far the keys for a page go, in rows. */
const PAGE = 10;

/** The users to select one by one, by mouse or by keyboard. Any number of them: the rows in view are drawn. */
export const UserList = memo(function UserList(props: Props): JSX.Element {
  const { label, users, view, selected, isTwice, locked } = props;
  const id = useId();
  const [at, setAt] = useState(0);
  const active = Math.max(0, Math.min(at, users.length - 1));
  const toggle = useToggle(props, setAt);
  const onKeyDown = (event: KeyboardEvent) => {
    // A script of the page selects nobody.
    if (!event.isTrusted) return;
    const next = nextActive(event.key, active, users.length);
    if (next !== undefined) setAt(next);
    else if (event.key === ' ') toggle(active, event.shiftKey);
    else return;
    event.preventDefault();
  };
  const draw = (index: number, place: RowPlace) => {
    const user = users[index];
    return (
      user && (
        <UserOption
          key={user.licence}
          user={user}
          id={`${id}-${index}`}
          place={place}
          isActive={index === active}
          isSelected={selected.has(user.licence)}
          isTwice={isTwice(user.licence)}
          locked={locked}
          onClick={(event) => event.isTrusted && toggle(index, event.shiftKey)}
        />
      )
    );
  };
  return (
    <WindowedList
      class="users"
      role="listbox"
      aria-label={label ?? i18n.t('select.list')}
      aria-multiselectable
      aria-activedescendant={users.length > 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      count={users.length}
      rowHeight={ROW_HEIGHT}
      allOf={ALL_DRAWN}
      active={active}
      view={view}
      draw={draw}
    />
  );
});

/** Selects or deselects the user at an index, or all from the one before. @param setAt makes that index the active one */
function useToggle(
  { users, selected, onToggle, locked }: Props,
  setAt: (index: number) => void,
): (index: number, isRange: boolean) => void {
  const anchor = useRef<string | undefined>(undefined);
  return (index, isRange) => {
    const user = users[index];
    if (!user || locked) return;
    const range = isRange ? rangeOf(users, anchor.current, index) : [user];
    anchor.current = user.licence;
    setAt(index);
    onToggle(
      range.map(({ licence }) => licence),
      !selected.has(user.licence),
    );
  };
}

/** The users from the anchor to the one at an index; that one alone where the list does not hold the anchor. */
function rangeOf(users: readonly User[], anchor: string | undefined, index: number) {
  const other = users.findIndex(({ licence }) => licence === anchor);
  const [from, to] = other < 0 ? [index, index] : [Math.min(other, index), Math.max(other, index)];
  return users.slice(from, to + 1);
}

/** Where a key moves the active option to; `undefined` if it moves nothing. */
function nextActive(key: string, active: number, count: number): number | undefined {
  const moves: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + PAGE,
    PageUp: active - PAGE,
    Home: 0,
    End: count - 1,
  };
  const move = moves[key];
  return move === undefined ? undefined : Math.max(0, Math.min(move, count - 1));
}

interface OptionProps {
  user: User;
  id: string;
  place: RowPlace;
  /** Whether the keyboard is at this option. */
  isActive: boolean;
  isSelected: boolean;
  isTwice: boolean;
  locked: boolean;
  onClick: (event: MouseEvent) => void;
}

function UserOption(props: OptionProps): JSX.Element {
  const { user, id, place, isActive, isSelected, isTwice, locked, onClick } = props;
  const { licence, type, sda, name } = user;
  const more = [sda, type, isTwice && i18n.t('select.twin')].filter(Boolean).join(' · ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys for all of them
    <div
      {...place}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-disabled={locked || isTwice}
      class={isActive ? 'is-active' : ''}
      onClick={onClick}
    >
      <span class="mark" aria-hidden="true" />
      {name && (
        <span class="who" title={name}>
          {name}{' '}
        </span>
      )}
      <span class="which" title={more}>
        <span class="reference">{licence}</span>
        {more && <span class="muted"> · {more}</span>}
      </span>
    </div>
  );
}
