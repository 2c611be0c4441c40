import type { JSX } from 'preact';
import { serviceTitle } from '../../utils/bulk/plan';
import { i18n } from '../../utils/locales/wording';
import { ConfirmDialog } from '../ConfirmDialog';
import { Learned } from '../recognition/Learned';
import { RecognitionSection } from '../recognition/RecognitionSection';
import type { RecognitionProps } from '../recognition/recognition-model';
import { TeachingSteps } from '../recognition/TeachingSteps';
import { Understanding } from '../recognition/Understanding';
import { Watching } from '../recognition/Watching';
import { ChangesSection } from './ChangesSection';
import type { PanelActions, PanelModel } from './panel-model';
import { ResultsSection } from './ResultsSection';
import { RunSection } from './RunSection';
import { UsersSection } from './UsersSection';

export interface PanelProps {
  model: PanelModel;
  actions: PanelActions;
}

interface Props extends PanelProps {
  recognition: RecognitionProps;
}

/** The bulk-action panel at the edge of the portal's page; a card in its corner while it is taught. */
export function Panel({ model, actions, recognition }: Props): JSX.Element {
  const card = cardOf(recognition);
  if (!card) return <WholePanel model={model} actions={actions} recognition={recognition} />;
  return (
    <section
      class="panel is-card"
      lang={i18n.t('language')}
      aria-label={i18n.t('panel.title')}
      aria-busy={false}
    >
      {card}
    </section>
  );
}

/** What a person is busy with who shows the portal; then nothing else is in view. */
function cardOf({ model, actions }: RecognitionProps): JSX.Element | undefined {
  const { teaching, watching, learned } = model;
  if (teaching) return <TeachingSteps teaching={teaching} actions={actions} />;
  if (watching) return <Watching watching={watching} actions={actions} />;
  return learned && <Learned items={learned} actions={actions} />;
}

function WholePanel({ model, actions, recognition }: Props): JSX.Element {
  const { folded, activity, confirmation, obstacle, results } = model;
  const { understanding } = recognition.model;
  // What keeps everything else from being done comes first.
  const isLost = understanding.some(({ grasp }) => grasp === 'not-understood');
  const isBusy = activity !== 'idle' && activity !== 'listing' && activity !== 'interrupted';
  return (
    <section
      class={`panel ${folded ? 'is-folded' : ''}`}
      lang={i18n.t('language')}
      aria-label={i18n.t('panel.title')}
      aria-busy={isBusy}
    >
      <Header model={model} actions={actions} />
      {!folded && (
        <>
          {/* While its controls are disabled, it must still be scrolled by keyboard. */}
          <div class="body" inert={confirmation !== undefined} tabIndex={isBusy ? 0 : undefined}>
            {obstacle && (
              <p class="alert" role="alert">
                {obstacle}
              </p>
            )}
            {isLost && <Understanding lines={understanding} />}
            <UsersSection model={model} actions={actions} locked={isBusy} />
            <ChangesSection model={model} actions={actions} locked={isBusy} />
            {results && <ResultsSection results={results} actions={actions} locked={isBusy} />}
            {!isLost && <Understanding lines={understanding} />}
            <RecognitionSection {...recognition} hasObstacle={obstacle !== ''} locked={isBusy} />
          </div>
          <RunSection model={model} actions={actions} />
          {confirmation && <ConfirmDialog confirmation={confirmation} actions={actions} />}
        </>
      )}
      {folded && <FoldedStatus model={model} />}
    </section>
  );
}

function Header({ model, actions }: PanelProps): JSX.Element {
  const { folded, service } = model;
  const place = serviceTitle(service);
  return (
    <header class="header">
      <div class="titles">
        <h2>{i18n.t('panel.title')}</h2>
        {!folded && service.customer && <p class="customer">{service.customer}</p>}
        {!folded && place && <p class="place">{place}</p>}
      </div>
      {!folded && (
        <button type="button" class="quiet" onClick={actions.follow}>
          {i18n.t('panel.follow')}
        </button>
      )}
      <button
        type="button"
        class="quiet"
        aria-expanded={!folded}
        onClick={() => actions.fold(!folded)}
      >
        {folded ? i18n.t('panel.unfold') : i18n.t('panel.fold')}
      </button>
    </header>
  );
}

/** A folded panel still tells how a run is getting on. */
function FoldedStatus({
  model: { progress, activity },
}: {
  model: PanelModel;
}): JSX.Element | null {
  if (!progress || activity === 'idle') return null;
  const { done, total } = progress;
  const counts = { done: String(done), total: String(total) };
  return <p class="folded-status">{i18n.t('run.progressText', counts)}</p>;
}
