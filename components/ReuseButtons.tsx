import type { JSX } from 'preact';
import type { Reuse } from '../utils/bulk/lots/lot-follow-up';
import { i18n } from '../utils/locales/wording';
import { trusted } from './trusted-events';

interface Props {
  /** Whether each user had changes of their own, which cannot be asked of anybody else. */
  isOwn: boolean | undefined;
  reuse: (what: Reuse) => void;
  /** The id of what says more about the buttons. */
  hint?: string;
}

/** The buttons that use a part of a lot for another one: its users, or its changes. Nothing is started. */
export function ReuseButtons({ isOwn, reuse, hint }: Props): JSX.Element {
  const button = (what: Reuse, words: string) => (
    <button type="button" class="link" aria-describedby={hint} onClick={trusted(() => reuse(what))}>
      {words}
    </button>
  );
  return (
    <div class="row wrap">
      {button('users', i18n.t('result.reuseUsers'))}
      {!isOwn && button('changes', i18n.t('result.reuseChanges'))}
    </div>
  );
}
