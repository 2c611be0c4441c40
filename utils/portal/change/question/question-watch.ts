import { controlWords } from '../../../dom/seen/control-words';
import { inControl, type Known, usableControls } from '../../../dom/seen/controls';
import { pressableParts } from '../../../dom/seen/pressable-parts';
import { isSeen } from '../../../dom/seen/visible';
import { textNodes } from '../../../dom/tree/texts';
import { tidy } from '../../../text';
import { fieldsIn } from '../../detail/fields/fields';
import { optionalLabels } from '../../detail/fields/optional-fields';
import { layerAround, toastAround } from '../../page/layer';
import { FORBIDDEN } from '../../vocabulary/portal-words';
import { isQuestion } from '../consent/asking-words';
import { entriesIn } from '../value/open-list';
import { type AnswerControls, answersAmong, hasGreyedYes } from './answer-controls';
import { confirmQuestion, demonstratedQuestion, loneQuestion } from './confirm-question';
import { KnownControls } from './known-controls';
import { newsAmong } from './news';
import type { Question } from './question';
import type { QuestionContext } from './question-context';
import { unknownQuestion } from './unknown-question';
import { drawnLists, listsInLine, valueQuestion } from './value-question';
import { wordsBeside } from './words-beside';

/**
 * Finds the question that a press has brought up. Only what is new to the eye is a question: what a portal
 * draws again looks the same as before. A known control that says something else is new, too.
 */
export class QuestionWatch {
  readonly #context: QuestionContext;
  readonly #known: KnownControls;
  #isComing = false;

  constructor(context: QuestionContext) {
    this.#context = context;
    this.#known = new KnownControls(context);
  }

  /** Whether the last look has met something new that nobody can see yet. */
  get isComing(): boolean {
    return this.#isComing;
  }

  /** Notes what is in view: it is no question from now on. */
  note(root: Element): void {
    this.#known.note([...fieldsIn(root), ...this.#controlsIn(root)]);
  }

  /** Leaves a question alone for good, with all that stands in its area. */
  close({ area }: Question): void {
    this.#known.close(area);
  }

  /**
   * The question in view, if there is one.
   *
   * @param layer what lies over the detail, where there is time for a close look at it
   * @param field the one that is being filled in: others are a part of it
   */
  find(root: Element, layer?: Element, field?: HTMLElement): Question | undefined {
    const found = this.#known.newAmong((known) => fieldsIn(root, known), root);
    // What may be left empty asks for nothing.
    const fields = found.filter((one) => optionalLabels(one).length === 0);
    const pressable = layer ? pressableParts(layer) : [];
    const answers = this.#newAnswers(root, pressable);
    const lists = this.#listsIn(layer, pressable, answers);
    const [first, ...others] = field ? [field] : fields.length > 0 ? fields : lists;
    if (first) return valueQuestion([first, ...others], answers, this.#context);
    return this.#withoutField(answers, layer);
  }

  /** The question among answers that come without a field. */
  #withoutField(answers: AnswerControls, layer: Element | undefined): Question | undefined {
    const context = this.#context;
    const wasThere = (area: Element) => this.#known.wasThere(area);
    return (
      (answers.hasCrossOnly ? newsAmong(answers, context) : undefined) ??
      confirmQuestion(answers, context) ??
      demonstratedQuestion(answers, context) ??
      newsAmong(answers, context) ??
      loneQuestion(answers, context) ??
      unknownQuestion(answers, context, wasThere, layer)
    );
  }

  /** The new controls that may answer a question, except those that must never be pressed. */
  #newAnswers(root: Element, pressable: readonly HTMLElement[]): AnswerControls {
    const controls = this.#known.newAmong((known) => {
      const others = pressable.filter((part) => !known?.has(part));
      return [...new Set([...this.#controlsIn(root, known), ...others])];
    }, root);
    const asking = controls.filter((one) => !this.#isInPassing(one));
    this.#isComing = asking.some((one) => !isSeen(one) && layerAround(one) !== undefined);
    const named = asking
      // What is still fading in cannot be read yet.
      .filter(isSeen)
      .map((control) => ({ control, words: controlWords(control) }))
      .filter(({ words }) => !words.some((word) => FORBIDDEN.test(word)));
    return answersAmong(named, this.#context);
  }

  #listsIn(
    layer: Element | undefined,
    pressable: readonly HTMLElement[],
    answers: AnswerControls,
  ): HTMLElement[] {
    const { yes, no } = answers;
    const inLine = layer ? [] : listsInLine(answers, this.#context);
    if (inLine.length > 0) return inLine;
    // If yes cannot be pressed yet, rows without the mark of a list may be the choices.
    const isBare = layer !== undefined && yes.length === 0 && hasGreyedYes(layer);
    const entries = layer ? entriesIn(layer, isBare) : [];
    return drawnLists([...new Set([...pressable, ...entries])], [...yes, ...no], this.#context);
  }

  /**
   * Whether a control stands in a message that passes: it offers to undo what was done, and asks nothing.
   * Some kits have all that comes up read out as messages are: there a question for the change still counts.
   */
  #isInPassing(control: Element): boolean {
    const toast = toastAround(control);
    if (!toast) return false;
    // The question mark may be drawn by itself: then it is no word.
    const said = textNodes(toast).filter((node) => !inControl(node));
    const isAsked = isQuestion(said.map(({ data }) => data).join(' '));
    return !isAsked || !this.#context.isMeant(tidy(wordsBeside(toast, []).join(' ')));
  }

  /** What can be pressed; in the pressed line, whose + may turn into the yes, also what only looks like it. */
  #controlsIn(root: Element, known?: Known): HTMLElement[] {
    const { isAside, lineParts } = this.#context;
    const controls = usableControls(root, { has: (one) => known?.has(one) || isAside(one) });
    const ofLine = lineParts()
      .flatMap(pressableParts)
      .filter((one) => !known?.has(one));
    return [...new Set([...controls, ...ofLine])];
  }
}
