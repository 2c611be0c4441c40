import { describe, expect, test } from 'vitest';
import type { Results } from '../../../components/panel/report/results-model';
import type { RunModel } from '../../../components/panel/run/run-model';
import { FlowPart } from '../../../utils/panel/flow-part';

type Shown = Partial<Pick<RunModel, 'work' | 'results' | 'workState'>>;

const REPORT: Results = {
  rows: [],
  counts: {},
  canRetry: false,
  canUndo: false,
  canFinish: false,
  canExport: true,
};

/** Which step is open after each of these, one after the other. */
function opened(...shown: (Shown | 'report' | 'changes' | 'users')[]): string[] {
  const flow = new FlowPart();
  return shown.map((one) => {
    if (typeof one === 'string') flow.open(one);
    else flow.follow({ workState: one.work ? 'running' : 'idle', ...one });
    return flow.model.value.open;
  });
}

describe('the open step', () => {
  test('is at first the step of the users', () => {
    expect(opened({})).toEqual(['users']);
  });

  test('is the one that a person has opened, whatever is shown again', () => {
    expect(opened('changes', {}, {})).toEqual(['changes', 'changes', 'changes']);
  });

  test('becomes the check when a preview begins, and stays there', () => {
    expect(opened('changes', { work: 'preview' }, {})).toEqual(['changes', 'check', 'check']);
  });

  test('becomes the run, then its report', () => {
    expect(
      opened('changes', { work: 'run' }, { work: 'run', results: REPORT }, { results: REPORT }),
    ).toEqual(['changes', 'run', 'run', 'report']);
  });

  test('may be another one while a run goes on', () => {
    expect(opened({ work: 'run' }, 'users', { work: 'run' })).toEqual(['run', 'users', 'users']);
  });

  test('gets the focus only where a press has led there', () => {
    const flow = new FlowPart();
    const entered = () => flow.model.value.entered;

    flow.follow({ work: 'run', workState: 'interrupted' });
    expect(entered()).toBe(0);
    flow.follow({ workState: 'idle' });
    flow.follow({ work: 'run', workState: 'running' });
    expect(entered()).toBe(1);
    flow.follow({ workState: 'idle', results: REPORT });
    expect(entered()).toBe(1);
    flow.enter('changes');
    expect(entered()).toBe(2);
  });

  test('is again the one before where a run could not be started', () => {
    expect(opened('changes', { work: 'run' }, {})).toEqual(['changes', 'run', 'changes']);
  });

  test('becomes the step of the users once the report is put away', () => {
    expect(opened({ work: 'run' }, { results: REPORT }, {})).toEqual(['run', 'report', 'users']);
  });
});
