import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import { CornerCard } from './CornerCard';
import type { Correction, LearnedItem, RecognitionActions } from './recognition-model';

interface Props {
  items: readonly LearnedItem[];
  actions: RecognitionActions;
}

/** What was learned by watching. The person agrees to it or corrects it before any of it is used. */
export function Learned({ items, actions }: Props): JSX.Element {
  const buttons = (
    <>
      <button type="button" onClick={trusted(actions.dropLearned)}>
        {i18n.t('learned.drop')}
      </button>
      {items.length > 0 && (
        <button type="button" class="primary" onClick={trusted(actions.keepLearned)}>
          {i18n.t('learned.confirm')}
        </button>
      )}
    </>
  );
  return (
    <CornerCard id="learned-title" title={i18n.t('learned.title')} buttons={buttons}>
      <p class="hint">{i18n.t(items.length > 0 ? 'learned.intro' : 'learned.nothing')}</p>
      {items.length > 0 && (
        <ul aria-labelledby="learned-title">
          {items.map((item, index) => (
            <Item key={item.text} item={item} index={index} actions={actions} />
          ))}
        </ul>
      )}
    </CornerCard>
  );
}

interface ItemProps {
  item: LearnedItem;
  index: number;
  actions: RecognitionActions;
}

function Item({ item: { text, doubt, corrections }, index, actions }: ItemProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const id = `learned-${index}`;
  return (
    <li class={doubt ? 'is-doubtful' : ''}>
      <div class="row between">
        <span id={id}>{text}</span>
        <button
          type="button"
          class="quiet"
          aria-describedby={id}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {i18n.t('learned.correct')}
        </button>
      </div>
      {doubt && <p class="feedback">{doubt}</p>}
      {isOpen && (
        <div class="row wrap">
          {corrections.map((correction) => (
            <button
              key={correction}
              type="button"
              onClick={trusted(() => {
                setOpen(false);
                actions.correct(index, correction);
              })}
            >
              {correctionWord(correction)}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}

function correctionWord(correction: Correction): string {
  switch (correction) {
    case 'point':
      return i18n.t('learned.point');
    case 'added':
      return i18n.t('learned.wasAdded');
    case 'removed':
      return i18n.t('learned.wasRemoved');
    case 'forget':
      return i18n.t('learned.forget');
  }
}
