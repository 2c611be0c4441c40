import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import type { Account } from '../panel/panel-model';

/** What has been seen to work on this portal, and what not yet. */
export function AccountLists({ account: { seen, notYet } }: { account: Account }): JSX.Element {
  return (
    <>
      <List title={i18n.t('account.seen')} items={seen} class="seen" />
      <List title={i18n.t('account.notYet')} items={notYet} class="not-yet" />
    </>
  );
}

interface ListProps {
  title: string;
  items: readonly string[];
  class: string;
}

function List({ title, items, class: look }: ListProps): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <div class={look}>
      <h5>{title}</h5>
      <ul aria-label={title}>
        {items.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
