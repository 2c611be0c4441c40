import { type Signal, signal } from '@preact/signals';
import type { FlowModel, StepName } from '../../components/panel/flow-model';
import type { RunModel } from '../../components/panel/run/run-model';

/** The part of the panel that knows which step is open. A person opens any; a preview and a run open theirs. */
export class FlowPart {
  readonly model: Signal<FlowModel> = signal<FlowModel>({ open: 'users', entered: 0 });
  #before: RunModel['work'];
  /** The step from which a run was started. */
  #startedFrom: StepName = 'users';

  open(step: StepName): void {
    this.model.value = { ...this.model.peek(), open: step };
  }

  /** Opens a step because a person has just pressed something: the focus goes there. */
  enter(step: StepName): void {
    const { entered } = this.model.peek();
    this.model.value = { open: step, entered: entered + 1 };
  }

  /** To be called whenever the panel shows something else of a preview or a run. */
  follow({ work, results, workState }: Pick<RunModel, 'work' | 'results' | 'workState'>): void {
    const before = this.#before;
    this.#before = work;
    const isOnItsOwn = workState === 'interrupted';
    if (work !== before)
      this.#move(work, before, { hasResults: results !== undefined, isOnItsOwn });
    // A report that was closed leaves the person where another lot begins.
    else if (!work && !results && this.model.peek().open === 'report') this.open('users');
  }

  /**
   * @param hasResults whether a run has something to report
   * @param isOnItsOwn whether no press has led here: the focus stays where it is
   */
  #move(
    work: RunModel['work'],
    before: RunModel['work'],
    { hasResults, isOnItsOwn }: { hasResults: boolean; isOnItsOwn: boolean },
  ): void {
    if (work === 'preview') {
      this.enter('check');
    } else if (work === 'run') {
      this.#startedFrom = this.model.peek().open;
      if (isOnItsOwn) this.open('run');
      else this.enter('run');
    } else if (work === 'inventory') {
      if (isOnItsOwn) this.open('users');
      else this.enter('users');
    } else if (before === 'run') {
      // A run that could not be started leaves the person where they were.
      this.open(hasResults ? 'report' : this.#startedFrom);
    }
  }
}
