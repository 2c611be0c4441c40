import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { ChangesSection } from './ChangesSection';
import { CheckSection } from './CheckSection';
import { ExecutionSection } from './ExecutionSection';
import { STEPS, type StepName } from './flow-model';
import type { PanelActions, PanelModel } from './panel-model';
import { ReportSection } from './ReportSection';
import { isBusy } from './run-model';
import { Step } from './Step';
import { changesSummary, checkSummary, reportSummary, runSummary, usersSummary } from './summaries';
import { UsersSection } from './UsersSection';

interface Props {
  model: PanelModel;
  actions: PanelActions;
}

/** The steps of a lot, of which one is open: whom, what, checked, carried out, reported. */
export function Flow({ model, actions }: Props): JSX.Element {
  const { users, changes, run, flow } = model;
  const locked = isBusy(run.activity);
  const step = (name: StepName, title: string, summary: string, inside: ComponentChildren) => (
    <Step
      key={name}
      title={title}
      summary={summary}
      place={STEPS.indexOf(name) + 1}
      isOpen={flow.open === name}
      isKept={name === 'users' || name === 'changes'}
      isDone={summary !== '' && STEPS.indexOf(name) < STEPS.indexOf(flow.open)}
      onOpen={() => actions.flow.open(name)}
    >
      {inside}
    </Step>
  );
  return (
    <>
      {step(
        'users',
        i18n.t('panel.users'),
        usersSummary(users),
        <UsersSection model={users} actions={actions.users} locked={locked} />,
      )}
      {step(
        'changes',
        i18n.t('panel.changes'),
        changesSummary(changes),
        <ChangesSection model={changes} actions={actions.changes} locked={locked} />,
      )}
      {step('check', i18n.t('flow.check'), checkSummary(run), <CheckSection model={run} />)}
      {run.work === 'run' &&
        step('run', i18n.t('flow.run'), runSummary(run), <ExecutionSection model={run} />)}
      {run.work !== 'run' &&
        run.results &&
        step(
          'report',
          i18n.t('flow.report'),
          reportSummary(run),
          <ReportSection results={run.results} />,
        )}
    </>
  );
}
