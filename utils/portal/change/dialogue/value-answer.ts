import type { Reason } from '../../../bulk/reason';
import { isStanding } from '../../../dom/flat-tree';
import type { RequestedChange } from '../consent/requested-change';
import { isInUserRow } from '../in-user-row';
import { hasGreyedYes } from '../question/answer-controls';
import type { ValueQuestion } from '../question/question';
import { isShownIn } from '../value/list-box';
import { PagedChoice } from '../value/paged-choice';
import { ValueChoice } from '../value/value-choice';
import type { AnswerPolicy } from './answer-policy';

/** Gives the value where it is asked for. */
export class ValueAnswer {
  readonly #change: RequestedChange;
  readonly #policy: AnswerPolicy;
  #choosing: ValueChoice | undefined;
  #isChosen = false;
  #isMadeAnew = false;
  readonly #pages = new PagedChoice();

  constructor(change: RequestedChange, policy: AnswerPolicy) {
    this.#change = change;
    this.#policy = policy;
  }

  /** The question whose field is being filled in: a list box that is open may cover its own field. */
  get openQuestion(): ValueQuestion | undefined {
    if (this.#pages.turned) return this.#pages.turned;
    return this.#choosing?.isOpen ? this.#choosing.question : undefined;
  }

  /** The field that is being filled in. */
  get fieldInHand(): HTMLElement | undefined {
    return this.#choosing?.fieldInHand;
  }

  /**
   * Does the next step.
   *
   * @param isQuiet whether nothing more may come
   * @returns `send` once the answer can be sent, or why the value cannot be given
   */
  next(asked: ValueQuestion, root: Element, isQuiet: boolean): 'waiting' | 'send' | Reason {
    const { value } = this.#change;
    const reason = this.#whyNot(asked);
    if (reason || !value) return reason && isQuiet ? reason : 'waiting';
    if (this.#pages.isTurning(asked)) {
      const isLate = isQuiet && this.#pages.isOverdue;
      return isLate ? { code: 'value-not-offered', value } : 'waiting';
    }
    const choosing = this.#choosingFor(asked, value, root);
    const isDrawnAnew = isGoneSince(choosing) && isShownIn(asked.field, value);
    const choice = isDrawnAnew ? 'done' : choosing.next(root, isQuiet);
    if (choice !== 'done') {
      if (choice === 'waiting' || choice.code !== 'value-not-offered') return choice;
      if (!this.#pages.turn(asked)) return choice;
      this.#choosing = undefined;
      return 'waiting';
    }
    if (!asked.yes && !isQuiet) return 'waiting';
    // A yes that stays greyed does not take the value.
    if (!asked.yes && hasGreyedYes(asked.area)) return { code: 'value-not-offered', value };
    // The form may say more after the choice, such as its price, which may be another for each value: it is read again
    // once the page has had its time for that.
    const isReadAgain = this.#isChosen && isQuiet;
    this.#isChosen = true;
    return isReadAgain ? 'send' : 'waiting';
  }

  /**
   * The choice under way. It is begun again, once, if its field is gone: some kits turn a field that has just come up
   * into a list box, and lose what was written before. That is done only if a yes follows: otherwise the choice may
   * have been sent already.
   */
  #choosingFor(asked: ValueQuestion, value: string, root: Element): ValueChoice {
    const made = this.#choosing;
    const isAside = (node: Node) => isInUserRow(node, root);
    if (!made) {
      this.#choosing = new ValueChoice(asked, value, isAside);
      return this.#choosing;
    }
    const isAnother = made.question.field !== asked.field && !made.isOpen && asked.yes;
    if (!isAnother || this.#isMadeAnew || isShownIn(asked.field, value)) return made;
    this.#isMadeAnew = true;
    this.#isChosen = false;
    this.#choosing = new ValueChoice(asked, value, isAside);
    return this.#choosing;
  }

  #whyNot(asked: ValueQuestion): Reason | undefined {
    const { value, button } = this.#change;
    if (button === 'remove') return this.#policy.notUnderstood(asked);
    if (!value) return { code: 'value-needed' };
    const mayFill = this.#choosing?.isOpen || this.#policy.mayFill(asked);
    return mayFill ? undefined : this.#policy.notUnderstood(asked);
  }
}

/** Whether the field for which something was chosen is gone: a portal may draw it anew with the choice. */
function isGoneSince({ hasChosen, question }: ValueChoice): boolean {
  return hasChosen && !isStanding(question.field);
}
