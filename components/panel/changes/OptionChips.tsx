import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isSameOption } from '../../../utils/bulk/form/draft-notices';
import { i18n } from '../../../utils/locales/wording';

interface Props {
  options: readonly string[];
  /** What the field holds. */
  chosen: string;
  onChoose: (option: string) => void;
}

/** How many options are in plain sight at first. */
const MOST_SHOWN = 8;

/** The options that this portal is known to have: one press fills the field. */
export function OptionChips({ options, chosen, onChoose }: Props): JSX.Element | null {
  const [isWhole, setWhole] = useState(false);
  if (options.length === 0) return null;
  const isChosen = (option: string) => isSameOption(option, chosen);
  const shown = options.filter((option, index) => {
    return isWhole || index < MOST_SHOWN || isChosen(option);
  });
  const more = options.length - shown.length;
  return (
    <div class="chips" role="group" aria-label={i18n.t('draft.options')}>
      {shown.map((option) => (
        <button
          key={option}
          type="button"
          class="chip"
          aria-pressed={isChosen(option)}
          onClick={() => onChoose(option)}
        >
          {option}
        </button>
      ))}
      {more > 0 && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {i18n.t('draft.more', more, { count: String(more) })}
        </button>
      )}
    </div>
  );
}
