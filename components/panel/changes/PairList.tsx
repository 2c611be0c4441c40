import type { JSX } from 'preact';
import type { Pair } from '../../../utils/bulk/pairs/pair-values';
import { i18n } from '../../../utils/locales/wording';
import { WindowedList } from '../../WindowedList';

/** In px. */
const ROW_HEIGHT = 32;
/** Up to this many, all are drawn, so that the browser can search them. */
const ALL_DRAWN = 100;

/** Who gets which value, in the order of the pasted lines. */
export function PairList({ pairs }: { pairs: readonly Pair[] }): JSX.Element {
  return (
    <WindowedList
      class="pairs"
      role="list"
      aria-label={i18n.t('values.pairList')}
      count={pairs.length}
      rowHeight={ROW_HEIGHT}
      allOf={ALL_DRAWN}
      draw={(index, place) => {
        const pair = pairs[index];
        if (!pair) return undefined;
        const { user, value } = pair;
        return (
          <div key={user.licence} role="listitem" class="pair" {...place}>
            <span class="licence">{user.licence}</span>
            <span class="muted">{user.name || user.sda}</span>
            <strong>{value}</strong>
          </div>
        );
      }}
    />
  );
}
