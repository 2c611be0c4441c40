import { holds } from '../../../dom/tree/search';
import { questionContext } from '../../change/question/question-context';
import { QuestionWatch } from '../../change/question/question-watch';
import type { DetailLine } from '../../detail/lines/detail-line';
import { textsBeside } from '../../detail/lines/option-lines';
import { dialogAround } from '../../page/layer';
import { taught } from '../../vocabulary/profile/taught';
import type { PressedControl } from './pressed-control';

/** The questions that the portal asks after an option's button was pressed. */
export class QuestionAfterPress {
  readonly #root: Element;
  readonly #watch: QuestionWatch;

  /** @param line the line of the button as it is before the press; none where another page was loaded since */
  constructor(root: Element, line?: DetailLine) {
    const [parts, texts] = line ? [line.parts, textsBeside(line)] : [[], []];
    this.#root = root;
    const pressedLine = { parts: () => parts, texts: new Set(texts) };
    this.#watch = new QuestionWatch(
      questionContext(root, pressedLine, {
        isValue: () => false,
        isConsent: () => true,
        isMeant: () => false,
      }),
    );
    if (parts.length > 0) this.#watch.note(root);
  }

  /**
   * The question that a control answers with yes. It is none from now on.
   *
   * @returns its text; `undefined` where the control answers none
   */
  answeredBy(control: Element, { appearance }: PressedControl): string | undefined {
    const { profile } = taught;
    const witnessed = { ...profile.witnessed, yes: [appearance] };
    const question = taught.tried({ ...profile, witnessed }, () => {
      return this.#watch.find(this.#root, dialogAround(control));
    });
    const yes = question && 'yes' in question ? question.yes : undefined;
    if (!question || !yes || !(holds(yes, control) || holds(control, yes))) return undefined;
    this.#watch.note(this.#root);
    return question.text;
  }
}
