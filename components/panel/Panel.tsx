import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { ConfirmDialog } from '../ConfirmDialog';
import { Learned } from '../recognition/Learned';
import { RecognitionSection } from '../recognition/RecognitionSection';
import { isLost, type RecognitionProps } from '../recognition/recognition-model';
import { TeachingSteps } from '../recognition/TeachingSteps';
import { Watching } from '../recognition/Watching';
import { Flow } from './Flow';
import { Foot } from './Foot';
import { PanelHeader } from './PanelHeader';
import type { PanelActions, PanelModel } from './panel-model';
import { ReadBackChoice } from './ReadBackChoice';
import { isBusy, type RunModel } from './run-model';

export interface PanelProps {
  model: PanelModel;
  actions: PanelActions;
}

interface Props extends PanelProps {
  recognition: RecognitionProps;
}

/** The panel at the edge of the portal's page. While the person works in the portal, it is a card in a corner. */
export function Panel({ model, actions, recognition }: Props): JSX.Element {
  const { folded, run } = model;
  const card = cardOf(recognition);
  return (
    <section
      class={`panel ${card ? 'is-card' : ''} ${folded && !card ? 'is-folded' : ''}`}
      lang={i18n.t('language')}
      aria-label={i18n.t('panel.title')}
      aria-busy={!card && isBusy(run.activity)}
    >
      {card ?? (
        <>
          <PanelHeader model={model} actions={actions} />
          {folded ? (
            <FoldedStatus run={run} />
          ) : (
            <OpenPanel model={model} actions={actions} recognition={recognition} />
          )}
        </>
      )}
    </section>
  );
}

/** What takes the panel's place while the person shows the portal to the extension. */
function cardOf({ model, actions }: RecognitionProps): JSX.Element | undefined {
  const { teaching, watching, learned } = model;
  if (teaching) return <TeachingSteps teaching={teaching} actions={actions} />;
  if (watching) return <Watching watching={watching} actions={actions} />;
  return learned && <Learned items={learned} actions={actions} />;
}

function OpenPanel({ model, actions, recognition }: Props): JSX.Element {
  const { obstacle, changes, run } = model;
  const { confirmation } = run;
  const locked = isBusy(run.activity);
  // What keeps everything else from being done comes first.
  const comesFirst = isLost(recognition.model, obstacle);
  const page = (
    <RecognitionSection {...recognition} obstacle={obstacle} locked={locked}>
      <ReadBackChoice
        readBack={changes.readBack}
        onChange={actions.changes.setReadBack}
        locked={locked}
      />
    </RecognitionSection>
  );
  return (
    <>
      {/* A locked body has no focusable control, but must still scroll by keyboard. */}
      <div class="body" inert={confirmation !== undefined} tabIndex={locked ? 0 : undefined}>
        {comesFirst && page}
        <Flow model={model} actions={actions} />
        {!comesFirst && page}
      </div>
      <Foot model={model} actions={actions} />
      {confirmation && <ConfirmDialog confirmation={confirmation} actions={actions.run} />}
    </>
  );
}

/** A folded panel still tells how far a run is. */
function FoldedStatus({ run: { progress, activity } }: { run: RunModel }): JSX.Element | null {
  if (!progress || activity === 'idle') return null;
  const { done, total } = progress;
  const counts = { done: String(done), total: String(total) };
  return <p class="folded-status">{i18n.t('run.progressText', counts)}</p>;
}
