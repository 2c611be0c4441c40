import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import type { UnderstandingLine } from './recognition-model';

interface Props {
  lines: readonly UnderstandingLine[];
  /** What stands above already, and is not to be said twice. */
  said: string;
}

const MARKS: Record<UnderstandingLine['grasp'], string> = {
  understood: '✓',
  'not-met': '…',
  'not-understood': '!',
};

/**
 * Names the parts of the portal and says which are understood. For a part that is not understood, it says what was seen
 * instead.
 */
export function Understanding({ lines, said }: Props): JSX.Element | null {
  if (lines.length === 0) return null;
  const lost = lines.filter(({ grasp }) => grasp === 'not-understood');
  return (
    <div class="understanding">
      <ul
        class={`parts ${lost.length > 0 ? 'is-lost' : ''}`}
        aria-label={i18n.t('understood.title')}
      >
        {lines.map(({ grasp, name, text }) => (
          <li key={name} class={`part is-${grasp}`} aria-label={text} title={text}>
            <span aria-hidden="true">{MARKS[grasp]}</span> {name}
          </li>
        ))}
      </ul>
      {lost.map(({ name, text, instead }) => (
        <p key={name} class="instead">
          <strong>{text}.</strong> {unsaid(instead, said)}
        </p>
      ))}
      {lost.length > 0 && <p class="hint">{i18n.t('understood.ways')}</p>}
    </div>
  );
}

/** The sentences of texts that do not stand in another text already. */
function unsaid(texts: readonly string[], said: string): string {
  const sentences = texts.flatMap((text) => text.split(/(?<=\.)\s/));
  return sentences.filter((one) => !said.includes(one.replace(/\.$/, ''))).join(' ');
}
