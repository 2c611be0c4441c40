import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { ChangesSection } from './changes/ChangesSection';
import { CheckSection } from './check/CheckSection';
import { type FlowModel, STEPS, type StepName } from './flow-model';
import type { PanelActions, PanelModel } from './panel-model';
import { ReportSection } from './report/ReportSection';
import { ExecutionSection } from './run/ExecutionSection';
import { InventoryStatus } from './run/InventoryStatus';
import { isAtWork, type RunModel } from './run/run-model';
import { Step } from './Step';
import { changesSummary, checkSummary, reportSummary, runSummary, usersSummary } from './summaries';
import { UsersSection } from './users/UsersSection';

interface Props {
  model: PanelModel;
  actions: PanelActions;
}

/** The five steps of a lot: whom to change, what to change, check, carry out, report. One is open. */
export function Flow({ model, actions }: Props): JSX.Element {
  const { users, changes, run, flow, obstacle } = model;
  const { open } = actions.flow;
  const locked = isAtWork(run.workState);
  // What was done before can be looked at all the same.
  const isOff = obstacle !== '';
  return (
    <>
      <FlowStep name="users" isOff={isOff} flow={flow} summary={usersSummary(users)} onOpen={open}>
        <InventoryStatus model={run} actions={actions.inventory} />
        <UsersSection model={users} actions={actions.users} locked={locked} />
      </FlowStep>
      <FlowStep
        name="changes"
        isOff={isOff}
        flow={flow}
        summary={changesSummary(changes, users)}
        onOpen={open}
      >
        <ChangesSection
          model={changes}
          actions={actions.changes}
          users={users}
          onPaste={actions.users.approach}
          onWorkbook={actions.openWorkbook}
          check={run.check}
          locked={locked}
        />
      </FlowStep>
      <FlowStep name="check" isOff={isOff} flow={flow} summary={checkSummary(run)} onOpen={open}>
        <CheckSection
          model={run}
          actions={actions.run}
          stock={{ users, onDoFirst: actions.run.doFirst, onTransfer: actions.flow.transfer }}
          locked={locked}
        />
      </FlowStep>
      <LastStep model={run} flow={flow} actions={actions} />
    </>
  );
}

/**
 * The run while there is one, then its report; without a run, the report of the service's last lot. They share one
 * heading, so that it keeps the focus.
 */
function LastStep({
  model,
  flow,
  actions,
}: {
  model: RunModel;
  flow: FlowModel;
  actions: PanelActions;
}): JSX.Element | null {
  const { work, results, lastLot } = model;
  if (work === 'run') {
    return (
      <FlowStep name="run" flow={flow} summary={runSummary(model)} onOpen={actions.flow.open}>
        <ExecutionSection model={model} />
      </FlowStep>
    );
  }
  if (!results && !lastLot) return null;
  const { open, showLot } = actions.flow;
  const show = () => (results || !lastLot ? open('report') : showLot(lastLot.id));
  return (
    <FlowStep name="report" flow={flow} summary={reportSummary(model)} onOpen={show}>
      {results && (
        <ReportSection
          results={results}
          progress={model.progress}
          actions={actions}
          locked={isAtWork(model.workState)}
        />
      )}
    </FlowStep>
  );
}

interface FlowStepProps {
  name: StepName;
  flow: FlowModel;
  summary: string;
  isOff?: boolean;
  onOpen: (name: StepName) => void;
  children: ComponentChildren;
}

function FlowStep({ name, flow, summary, isOff, onOpen, children }: FlowStepProps): JSX.Element {
  const place = STEPS.indexOf(name);
  // A run and its report stand in one place: the last.
  const last = STEPS.indexOf('run');
  return (
    <Step
      title={titleOf(name)}
      summary={summary}
      place={Math.min(place, last) + 1}
      isOpen={flow.open === name}
      isOff={isOff}
      isKept={name === 'users' || name === 'changes'}
      isDone={summary !== '' && place < STEPS.indexOf(flow.open)}
      entered={flow.entered}
      onOpen={() => onOpen(name)}
    >
      {children}
    </Step>
  );
}

function titleOf(name: StepName): string {
  switch (name) {
    case 'users':
      return i18n.t('panel.users');
    case 'changes':
      return i18n.t('panel.changes');
    case 'check':
      return i18n.t('flow.check');
    case 'run':
      return i18n.t('flow.run');
    case 'report':
      return i18n.t('flow.report');
  }
}
