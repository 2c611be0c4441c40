import type { JSX } from 'preact';
import { outOfView } from '../../../utils/bulk/selection/out-of-view';
import { i18n } from '../../../utils/locales/wording';
import { trusted } from '../../trusted-events';
import type { UsersActions, UsersModel } from './users-model';

interface Props {
  model: UsersModel;
  actions: Pick<UsersActions, 'view' | 'clearSelection' | 'removeOutside' | 'answerRestored'>;
  /** Called when the button that was pressed goes away: the focus must go elsewhere. */
  onGone: () => void;
}

/** How many users are selected, and how many of them the list does not show, because of the filter or the page. */
export function SelectionLine(props: Props): JSX.Element {
  const { selected, viewed, restored } = props.model;
  const { outside, unread, absent } = outOfView(props.model);
  const hidden = outside.length + absent.length;
  const parts = [
    outside.length > 0 && i18n.t('select.outside', { count: number(outside.length) }),
    absent.length > 0 && counted('select.absent', absent.length),
    unread.length > 0 && counted('select.unread', unread.length),
  ].filter((part) => part !== false);
  const chosen = counted('select.chosen', selected.size);
  const words =
    parts.length > 0 ? i18n.t('select.among', { chosen, parts: parts.join(', ') }) : chosen;
  return (
    <div class={`selection ${hidden > 0 || restored ? 'is-amber' : ''}`}>
      <p>{restored ? counted('select.restored', restored.size) : words}</p>
      <div class="row">
        {(selected.size > 0 || viewed) && <ViewButton {...props} />}
        {restored ? <Answers {...props} /> : <RemoveButton {...props} hidden={hidden} />}
      </div>
    </div>
  );
}

/** Shows the selected users alone, or what the filter leaves. */
function ViewButton({ model: { viewed }, actions }: Props): JSX.Element {
  return (
    <button
      type="button"
      aria-pressed={viewed !== undefined}
      title={i18n.t('select.viewHint')}
      onClick={trusted(() => actions.view(viewed === undefined))}
    >
      {i18n.t('select.view')}
    </button>
  );
}

/** Deselects the users whom the list does not show; if it shows all of them, deselects all. */
function RemoveButton(props: Props & { hidden: number }): JSX.Element | null {
  const { model, actions, onGone, hidden } = props;
  if (model.selected.size === 0) return null;
  const remove = () => {
    if (hidden > 0) actions.removeOutside();
    else actions.clearSelection();
    if (hidden === 0 || hidden === model.selected.size) onGone();
  };
  return (
    <button type="button" onClick={trusted(remove)}>
      {hidden > 0 ? counted('select.removeHidden', hidden) : i18n.t('select.removeAll')}
    </button>
  );
}

/** Whether the users who were selected before the page was loaded still count. */
function Answers({ actions, onGone }: Props): JSX.Element {
  const answer = (keep: boolean) =>
    trusted(() => {
      actions.answerRestored(keep);
      onGone();
    });
  return (
    <>
      <button type="button" onClick={answer(true)}>
        {i18n.t('select.keep')}
      </button>
      <button type="button" onClick={answer(false)}>
        {i18n.t('select.drop')}
      </button>
    </>
  );
}

type Counted =
  | 'select.chosen'
  | 'select.absent'
  | 'select.unread'
  | 'select.restored'
  | 'select.removeHidden';

function counted(key: Counted, count: number): string {
  return i18n.t(key, count, { count: number(count) });
}

function number(count: number): string {
  return count.toLocaleString();
}
