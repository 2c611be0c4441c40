import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import { useRef, useState } from 'preact/hooks';
import type { User } from '../../utils/bulk/reading';
import { i18n } from '../../utils/locales/wording';

interface Props {
  users: readonly User[];
  selected: ReadonlySet<string>;
  /** Whether several users carry a reference. */
  isTwice: (licence: string) => boolean;
  onToggle: (licences: string[], selected: boolean) => void;
  locked: boolean;
}

/** More rows than this are narrowed by the filter, not scrolled through. */
const MOST_SHOWN = 100;

/** The users that the filter leaves, to pick one by one, by mouse or by keyboard. */
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
    const moves: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: shown.length - 1,
    };
    const move = moves[event.key];
    // A script of the page chooses nobody.
    if (!event.isTrusted) return;
    if (move !== undefined) setActive(Math.max(0, Math.min(move, shown.length - 1)));
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
      {shown.map(({ licence, type, name, sda }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the list box takes the keys for all of them
        <div
          key={licence}
          id={`user-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={selected.has(licence)}
          aria-disabled={locked || isTwice(licence)}
          class={index === active ? 'is-active' : ''}
          onClick={(event) => event.isTrusted && toggle(index, event.shiftKey)}
        >
          <span class="mark" aria-hidden="true" />
          <span class="reference">{licence}</span>
          <span class="who">{name}</span>
          <span class="muted">
            {[type, sda, isTwice(licence) && i18n.t('select.twin')].filter(Boolean).join(' · ')}
          </span>
        </div>
      ))}
      {users.length > shown.length && (
        <div class="more muted" role="presentation">
          {i18n.t('select.more', { count: (users.length - shown.length).toLocaleString() })}
        </div>
      )}
    </div>
  );
});
