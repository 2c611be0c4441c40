import type { Reason } from '../../../bulk/reason';
import type { RequestedChange } from '../consent/requested-change';
import { isInUserRow } from '../in-user-row';
import { hasGreyedYes } from '../question/answer-controls';
import type { ValueQuestion } from '../question/question';
import { ValueChoice } from '../value/value-choice';
import type { AnswerPolicy } from './answer-policy';

/** Gives the value where it is asked for. */
export class ValueAnswer {
  readonly #change: RequestedChange;
  readonly #policy: AnswerPolicy;
  #choosing: ValueChoice | undefined;
  #isChosen = false;

  constructor(change: RequestedChange, policy: AnswerPolicy) {
    this.#change = change;
    this.#policy = policy;
  }

  /** The question whose field is being filled in: a list box that is open may cover its own field. */
  get openQuestion(): ValueQuestion | undefined {
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
    this.#choosing ??= new ValueChoice(asked, value, (node) => isInUserRow(node, root));
    const choice = this.#choosing.next(root, isQuiet);
    if (choice !== 'done') return choice;
    if (!asked.yes && !isQuiet) return 'waiting';
    // A yes that stays greyed does not take the value.
    if (!asked.yes && hasGreyedYes(asked.area)) return { code: 'value-not-offered', value };
    // The choice may have made the form say more: the next look reads it again.
    const wasChosen = this.#isChosen;
    this.#isChosen = true;
    return wasChosen ? 'send' : 'waiting';
  }

  #whyNot(asked: ValueQuestion): Reason | undefined {
    const { value, button } = this.#change;
    if (button === 'remove') return this.#policy.notUnderstood(asked);
    if (!value) return { code: 'value-needed' };
    const mayFill = this.#choosing?.isOpen || this.#policy.mayFill(asked);
    return mayFill ? undefined : this.#policy.notUnderstood(asked);
  }
}
