import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { trusted, trustedTick } from '../trusted-events';
import { PasteList } from './PasteList';
import type { PanelActions, PanelModel } from './panel-model';
import { UserList } from './UserList';

interface Props {
  model: PanelModel;
  actions: PanelActions;
  locked: boolean;
}

/** Picking users: filter, all, a pasted list, or one by one. */
export function UsersSection({ model, actions, locked }: Props): JSX.Element {
  const { users, matching, selected, filter, isComplete, isRead, total, activity } = model;
  const chosen = matching.filter(({ licence }) => selected.has(licence)).length;
  const hidden = selected.size - chosen;
  const isAll = matching.length > 0 && chosen === matching.length;
  return (
    <fieldset class="section" disabled={locked} onFocusCapture={actions.approachUsers}>
      <legend>{i18n.t('panel.users')}</legend>
      <div class="row">
        <input
          type="search"
          class="grow"
          aria-label={i18n.t('select.filter')}
          placeholder={i18n.t('select.filterHint')}
          value={filter}
          onInput={(event) => actions.setFilter(event.currentTarget.value)}
        />
        <button
          type="button"
          aria-expanded={model.paste !== undefined}
          onClick={() => actions.openPaste(model.paste === undefined)}
        >
          {i18n.t('paste.open')}
        </button>
      </div>
      {model.paste && (
        <PasteList report={model.paste} read={users.length} total={total} actions={actions} />
      )}
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
        <span class="muted">
          {matching.length < users.length
            ? i18n.t('select.shownOf', {
                shown: i18n.t('select.shown', matching.length, { count: number(matching.length) }),
                total: number(users.length),
              })
            : i18n.t('select.read', users.length, { count: number(users.length) })}
        </span>
      </div>
      <UserList
        users={matching}
        selected={selected}
        isTwice={model.isTwice}
        onToggle={actions.toggle}
        locked={locked}
      />
      {activity === 'listing' && (
        <p class="hint">{i18n.t('select.reading', { count: number(users.length) })}</p>
      )}
      {!isComplete && users.length > 0 && activity === 'idle' && (
        <p class="hint">
          {!isRead && i18n.t('select.partial')}
          {isRead &&
            total === undefined &&
            i18n.t('select.unsure', { count: number(users.length) })}
          {isRead &&
            total !== undefined &&
            i18n.t('select.incomplete', { count: number(users.length), total: number(total) })}
        </p>
      )}
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
    </fieldset>
  );
}

function number(count: number): string {
  return count.toLocaleString();
}
