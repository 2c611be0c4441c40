import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { ConfirmDialog } from '../ConfirmDialog';
import { Learned } from '../recognition/Learned';
import { RecognitionSection } from '../recognition/RecognitionSection';
import { isLost, type RecognitionProps } from '../recognition/recognition-model';
import { TeachingCard } from '../recognition/TeachingCard';
import { Watching } from '../recognition/Watching';
import { DockEdge } from './DockEdge';
import type { DockProps } from './dock-model';
import { Flow } from './Flow';
import { Foot } from './Foot';
import { PanelHandle } from './PanelHandle';
import { PanelHeader } from './PanelHeader';
import type { PanelActions, PanelModel } from './panel-model';
import { ReadBackChoice } from './ReadBackChoice';
import { isAtWork } from './run/run-model';

/** What a part of the panel gets: everything to show, and everything to do. */
export interface PanelProps {
  model: PanelModel;
  actions: PanelActions;
}

interface Props extends PanelProps {
  recognition: RecognitionProps;
  dock: DockProps;
}

/** The panel at the edge of the portal's page. While the person works in the portal, it is a card in a corner. */
export function Panel(props: Props): JSX.Element {
  const { model, recognition, dock } = props;
  const { folded, run } = model;
  const card = cardOf(recognition);
  const { side, width } = dock.model;
  const isBeside = !card && !folded;
  return (
    <section
      class={`panel is-${side} ${card ? 'is-card' : ''} ${folded && !card ? 'is-folded' : ''}`}
      style={isBeside ? { width: `${width}px` } : undefined}
      lang={i18n.t('language')}
      tabIndex={-1}
      aria-label={i18n.t('panel.title')}
      aria-busy={!card && isAtWork(run.workState)}
    >
      {card ?? (folded ? <FoldedPanel {...props} /> : <PanelBeside {...props} />)}
    </section>
  );
}

function FoldedPanel({ model: { users, run }, actions, dock }: Props): JSX.Element {
  const open = () => actions.fold(false);
  return <PanelHandle side={dock.model.side} run={run} chosen={users.selected.size} open={open} />;
}

/** The open panel, and the edge by which it is made wider. What asks a person lies over all of its content. */
function PanelBeside(props: Props): JSX.Element {
  return (
    <>
      <div class="content">
        <PanelHeader {...props} />
        <OpenPanel {...props} />
      </div>
      <DockEdge {...props.dock} />
    </>
  );
}

/** What takes the panel's place while the person shows the portal to the extension. */
function cardOf({ model, actions }: RecognitionProps): JSX.Element | undefined {
  const { teaching, watching, learned } = model;
  if (teaching) return <TeachingCard teaching={teaching} actions={actions} />;
  if (watching) return <Watching watching={watching} actions={actions} />;
  return learned && <Learned items={learned} actions={actions} />;
}

function OpenPanel({ model, actions, recognition }: Props): JSX.Element {
  const { obstacle, changes, run } = model;
  const { confirmation } = run;
  const locked = isAtWork(run.workState);
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
      {confirmation && (
        <ConfirmDialog
          confirmation={confirmation}
          actions={actions.run}
          takesNote={!confirmation.isUndo && !confirmation.continues}
        />
      )}
    </>
  );
}
