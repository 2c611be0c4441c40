import type { Reason } from '../../../bulk/reason';
import {
  hasBoxes,
  hasChosenRadio,
  hasOtherInput,
  hasTicked,
} from '../../detail/fields/ticked-boxes';
import {
  allowableSentence,
  asksFor,
  isFormFor,
  wasAllowed,
  wasDemonstrated,
} from '../consent/may-confirm';
import type { RequestedChange } from '../consent/requested-change';
import type { Question } from '../question/question';

/** What is asked, and where; a dialog of the browser has no area in the page. */
export type AskedText = Pick<Question, 'text'> & Partial<Pick<Question, 'area'>>;

/** Decides what may be answered: in doubt, nothing. */
export class AnswerPolicy {
  readonly #change: RequestedChange;
  /** The line of the detail that an element stands in. */
  readonly #lineAround: (element: Element) => Element | undefined;
  #isConfirmed = false;

  constructor(change: RequestedChange, lineAround: (element: Element) => Element | undefined) {
    this.#change = change;
    this.#lineAround = lineAround;
  }

  /** Whether the value may be given where it is asked for. */
  mayFill(asked: AskedText): boolean {
    const isForm = isFormFor(asked.text, this.#change) && !this.#saysMore(asked);
    return isForm || this.#wasAllowed(asked) || this.#wasDemonstrated(asked);
  }

  /** Whether a yes may be given. If so, it counts as given: one press gets one yes. */
  confirmOnce(asked: AskedText): boolean {
    const isScoped = asked.area !== undefined && hasChosenRadio(asked.area);
    const isAsked = asksFor(asked.text, this.#change) && !this.#saysMore(asked) && !isScoped;
    const isMeant = isAsked || this.#wasAllowed(asked) || this.#wasDemonstrated(asked);
    const mayConfirm = !this.#isConfirmed && isMeant;
    if (mayConfirm) this.#isConfirmed = true;
    return mayConfirm;
  }

  /** Why a question gets no answer. */
  whyNot(asked: Question): Reason {
    const { kind, text } = asked;
    return kind === 'ambiguous' ? { code: 'choice-ambiguous', text } : this.notUnderstood(asked);
  }

  notUnderstood({ text, area }: AskedText): Reason {
    if (area && hasTicked(area)) return { code: 'question-ticked', text };
    // What is filled in beside the words cannot be allowed with them.
    const isMore = area !== undefined && hasOtherInput(area);
    const sentence = isMore ? '' : allowableSentence(text, this.#change.particulars);
    return { code: 'question-unknown', text, sentence };
  }

  /** Whether more than the words is sent, as a box that is ticked. In a line of the detail a box is the value. */
  #saysMore({ area }: AskedText): boolean {
    return area !== undefined && sendsMore(area) && !this.#lineAround(area);
  }

  /** Whether a person has allowed the question. They have read its words alone, and no boxes. */
  #wasAllowed({ text, area }: AskedText): boolean {
    return !(area && sendsMore(area)) && wasAllowed(text, this.#change);
  }

  /** Whether a person has said yes to the question in a demonstration; they may have ticked a box before. */
  #wasDemonstrated({ text, area }: AskedText): boolean {
    return !(area && hasBoxes(area)) && wasDemonstrated(text, this.#change);
  }
}

function sendsMore(area: Element): boolean {
  return hasTicked(area) || hasOtherInput(area);
}
