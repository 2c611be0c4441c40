import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '../../../utils/locales/wording';
import { trustedTick } from '../../trusted-events';
import { PasteList } from './PasteList';
import { SelectionLine } from './SelectionLine';
import { UserList } from './UserList';
import type { UsersActions, UsersModel } from './users-model';

interface SelectionProps {
  model: UsersModel;
  actions: UsersActions;
}

interface Props extends SelectionProps {
  locked: boolean;
}

/** Selects users: by a filter, all, by a pasted list, or one by one. */
export function UsersSection({ model, actions, locked }: Props): JSX.Element {
  const { paste } = model;
  const section = useRef<HTMLFieldSetElement>(null);
  // Each list that is pasted has a field of its own, empty at first.
  const [lists, setLists] = useState(0);
  const toList = () => section.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  const toFilter = () => section.current?.querySelector<HTMLElement>('[type="search"]')?.focus();
  return (
    <fieldset
      class="section"
      aria-label={i18n.t('panel.users')}
      disabled={locked}
      onFocusCapture={actions.approach}
      ref={section}
    >
      <SelectionLine model={model} actions={actions} onGone={toList} />
      <FilterRow model={model} actions={actions} onList={() => setLists(lists + 1)} />
      {paste && (
        <PasteList key={lists} report={paste} model={model} actions={actions} onGone={toFilter} />
      )}
      <AllRow model={model} actions={actions} />
      <ListedUsers model={model} actions={actions} locked={locked} onGone={toFilter} />
      {!locked && <ReadingHint model={model} />}
    </fieldset>
  );
}

interface FilterRowProps extends SelectionProps {
  /** Called when another list is to be pasted. */
  onList: () => void;
}

function FilterRow({ model: { filter, paste }, actions, onList }: FilterRowProps): JSX.Element {
  // Beside the report of a list it opens the field for another one.
  const open = () => {
    actions.openPaste(paste !== 'open');
    onList();
  };
  return (
    <div class="row">
      <input
        type="search"
        class="grow"
        aria-label={i18n.t('select.filter')}
        placeholder={i18n.t('select.filterHint')}
        value={filter}
        onInput={(event) => actions.setFilter(event.currentTarget.value)}
      />
      <button type="button" aria-expanded={paste !== undefined} onClick={open}>
        {i18n.t('paste.open')}
      </button>
    </div>
  );
}

/** The checkbox for all users that match the filter, and how many these are. */
function AllRow({ model, actions }: SelectionProps): JSX.Element {
  const { matching, selected } = model;
  const chosen = matching.filter(({ licence }) => selected.has(licence)).length;
  const isAll = matching.length > 0 && chosen === matching.length;
  return (
    <div class="row between">
      <label class="check">
        <input
          type="checkbox"
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = chosen > 0 && !isAll;
          }}
          onClick={trustedTick(actions.selectMatching)}
        />
        <span>{allText(model)}</span>
      </label>
      <span class="muted">{countText(model)}</span>
    </div>
  );
}

/** The users, or why there are none. The list stays where it is: it may have the focus. */
function ListedUsers(props: Props & { onGone: () => void }): JSX.Element {
  const { model, actions, locked, onGone } = props;
  const { read, matching, selected, filter, isTwice, isReading, viewed } = model;
  const users = viewed ?? matching;
  return (
    <div class="listed">
      <UserList
        users={users}
        view={viewed ? 'selected' : `filter ${filter}`}
        selected={selected}
        isTwice={isTwice}
        onToggle={actions.toggle}
        locked={locked}
      />
      {users.length === 0 && read.length > 0 && !viewed && (
        <p class="none">
          {noneText(model)}
          <button
            type="button"
            class="link"
            onClick={() => {
              actions.setFilter('');
              onGone();
            }}
          >
            {i18n.t('select.clearFilter')}
          </button>
        </p>
      )}
      {read.length === 0 &&
        !viewed &&
        (isReading ? <Skeleton /> : <p class="none">{i18n.t('select.nobody')}</p>)}
    </div>
  );
}

/** Stands for the users that are being read. */
function Skeleton(): JSX.Element {
  return (
    <div class="skeleton" aria-hidden="true">
      <span />
      <span />
      <span />
    </div>
  );
}

/** What is still not known of the list, once everything that can be read has been read. */
function ReadingHint({ model }: { model: UsersModel }): JSX.Element | null {
  const { read, isReading, isComplete, isRead, total } = model;
  const count = number(read.length);
  if (isReading || isComplete || read.length === 0) return null;
  if (!isRead) return total === undefined ? <p class="hint">{i18n.t('select.partial')}</p> : null;
  if (total === undefined) return <p class="hint">{i18n.t('select.unsure', { count })}</p>;
  return <p class="hint">{i18n.t('select.incomplete', { count, total: number(total) })}</p>;
}

/** « Tout sélectionner », with the users whom that selects, as far as they are known. */
function allText({ read, matching, filter, isRead, isComplete, total }: UsersModel): string {
  if (filter !== '') {
    return isRead
      ? i18n.t('select.allMatching', matching.length, { count: number(matching.length) })
      : i18n.t('select.all');
  }
  const count = isComplete ? read.length : total;
  return count ? i18n.t('select.allOf', count, { count: number(count) }) : i18n.t('select.all');
}

/** How many users were read, or match the filter, and how many there are. */
function countText({ read, matching, filter, isReading, isComplete, total }: UsersModel): string {
  const count = number(read.length);
  if (isReading) {
    return total === undefined
      ? i18n.t('select.reading', { count })
      : i18n.t('select.readingOf', { count, total: number(total) });
  }
  if (filter !== '') {
    const shown = number(matching.length);
    return isComplete
      ? i18n.t('select.shownOf', { count: shown, total: count })
      : i18n.t('select.shownOfRead', { count: shown, read: count });
  }
  if (isComplete) return i18n.t('select.users', read.length, { count });
  return total === undefined
    ? i18n.t('select.read', read.length, { count })
    : i18n.t('select.readOf', read.length, { count, total: number(total) });
}

/** Says that none of the users matches, and how many there are. */
function noneText({ read, isComplete }: UsersModel): string {
  const count = number(read.length);
  return isComplete ? i18n.t('select.noneOf', { count }) : i18n.t('select.noneOfRead', { count });
}

function number(count: number): string {
  return count.toLocaleString();
}
