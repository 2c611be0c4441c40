import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { trusted, trustedTick } from '../trusted-events';
import { PasteList } from './PasteList';
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
  const { read, matching, selected, isTwice, total, paste } = model;
  return (
    <fieldset class="section" disabled={locked} onFocusCapture={actions.approach}>
      <legend>{i18n.t('panel.users')}</legend>
      <FilterRow model={model} actions={actions} />
      {paste && <PasteList report={paste} read={read.length} total={total} actions={actions} />}
      <AllRow model={model} actions={actions} />
      <UserList
        users={matching}
        selected={selected}
        isTwice={isTwice}
        onToggle={actions.toggle}
        locked={locked}
      />
      {!locked && <ReadingHint model={model} />}
      <SelectionHints model={model} actions={actions} />
    </fieldset>
  );
}

function FilterRow({ model: { filter, paste }, actions }: SelectionProps): JSX.Element {
  const isPasting = paste !== undefined;
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
      <button type="button" aria-expanded={isPasting} onClick={() => actions.openPaste(!isPasting)}>
        {i18n.t('paste.open')}
      </button>
    </div>
  );
}

/** The checkbox for all users that the filter leaves, and how many these are. */
function AllRow({ model, actions }: SelectionProps): JSX.Element {
  const { matching } = model;
  const chosen = chosenOf(model);
  const isAll = matching.length > 0 && chosen === matching.length;
  return (
    <div class="row between">
      <label class="check">
        <input
          type="checkbox"
          aria-label={i18n.t('select.all')}
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = chosen > 0 && !isAll;
          }}
          onClick={trustedTick(actions.selectMatching)}
        />
        <span>{i18n.t('select.all')}</span>
      </label>
      <span class="muted">{shownText(model)}</span>
    </div>
  );
}

/** How much of the list has been read, as long as that is not all. */
function ReadingHint({ model }: { model: UsersModel }): JSX.Element | null {
  const { read, isReading, isComplete, isRead, total } = model;
  const count = number(read.length);
  if (isReading) return <p class="hint">{i18n.t('select.reading', { count })}</p>;
  if (isComplete || read.length === 0) return null;
  if (!isRead) return <p class="hint">{i18n.t('select.partial')}</p>;
  if (total === undefined) return <p class="hint">{i18n.t('select.unsure', { count })}</p>;
  return <p class="hint">{i18n.t('select.incomplete', { count, total: number(total) })}</p>;
}

/** How many selected users the filter hides, and the way to deselect them all. */
function SelectionHints({ model, actions }: SelectionProps): JSX.Element {
  const { selected, filter } = model;
  const hidden = selected.size - chosenOf(model);
  return (
    <>
      {hidden > 0 && filter !== '' && (
        <p class="hint">
          {i18n.t('select.hidden', hidden, { count: number(hidden) })}{' '}
          <button type="button" class="link" onClick={() => actions.setFilter('')}>
            {i18n.t('select.clearFilter')}
          </button>
        </p>
      )}
      {selected.size > 0 && (
        <p class="hint">
          <button type="button" class="link" onClick={trusted(actions.clearSelection)}>
            {i18n.t('select.clear')}
          </button>
        </p>
      )}
    </>
  );
}

/** How many of the users that the filter leaves are selected. */
function chosenOf({ matching, selected }: UsersModel): number {
  return matching.filter(({ licence }) => selected.has(licence)).length;
}

function shownText({ read, matching }: UsersModel): string {
  if (matching.length === read.length) {
    return i18n.t('select.read', read.length, { count: number(read.length) });
  }
  const shown = i18n.t('select.shown', matching.length, { count: number(matching.length) });
  return i18n.t('select.shownOf', { shown, total: number(read.length) });
}

function number(count: number): string {
  return count.toLocaleString();
}
