import { type Signal, signal } from '@preact/signals';
import type { FlowActions, FlowModel, StepName } from '../../components/panel/flow-model';
import type { RunModel } from '../../components/panel/run-model';

/** The part of the panel that knows which step is open. A person opens any; a preview and a run open theirs. */
export class FlowPart {
  readonly model: Signal<FlowModel> = signal<FlowModel>({ open: 'users' });
  readonly actions: FlowActions = { open: (step) => this.open(step) };
  #before: RunModel['work'];
  /** The step from which a run was started. */
  #startedFrom: StepName = 'users';

  open(step: StepName): void {
    this.model.value = { open: step };
  }

  /** To be called whenever the panel shows something else of a preview or a run. */
  follow({ work, results }: Pick<RunModel, 'work' | 'results'>): void {
    const before = this.#before;
    this.#before = work;
    if (work !== before) this.#enter(work, before, results !== undefined);
    // A report that was closed leaves the person where another lot begins.
    else if (!work && !results && this.model.peek().open === 'report') this.open('users');
  }

  /** @param hasResults whether a run has something to report */
  #enter(work: RunModel['work'], before: RunModel['work'], hasResults: boolean): void {
    if (work === 'preview') {
      this.open('check');
    } else if (work === 'run') {
      this.#startedFrom = this.model.peek().open;
      this.open('run');
    } else if (before === 'run') {
      // A run that could not be started leaves the person where they were.
      this.open(hasResults ? 'report' : this.#startedFrom);
    }
  }
}
