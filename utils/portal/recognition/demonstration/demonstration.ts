import { watchKeys, watchPresses } from '../../../dom/person/watch-person';
import { controlWords } from '../../../dom/seen/control-words';
import { controlAround } from '../../../dom/seen/controls';
import { isSeen } from '../../../dom/seen/visible';
import { all, holds } from '../../../dom/tree/search';
import { watchTree } from '../../../dom/tree/watch-tree';
import { safeDetail } from '../../detail/find-detail';
import { type DetailPlace, isLeft, placeOfDetail } from '../../opening/left-detail';
import { isBusy } from '../../page/busy';
import { layerAround } from '../../page/layer';
import { DEMONSTRATION_QUIET, UNEXPLAINED_TICK } from '../../page/timing';
import { safeUsersTable } from '../../users/table/find-users-table';
import { readRows } from '../../users/table/user-rows';
import { FORBIDDEN } from '../../vocabulary/portal-words';
import type { ListPress, PendingPress } from './demonstration-memory';
import { type DemonstrationOptions, DemonstrationRecord } from './demonstration-record';
import { hasSeveral, lineOfPress, pendingChange } from './detail-press';
import { explainChange } from './explain-change';
import { explainOpening } from './explain-opening';
import type { ExplainedPress } from './explained-press';
import { pressOutsideDetail } from './list-press';
import { withAnswer } from './pending-change';
import { controlOf, type PressedControl, pressedControl } from './pressed-control';
import { QuestionAfterPress } from './question-after-press';

/**
 * Watches a person do the job for one user by hand, and explains each press by its effect. It presses nothing and
 * keeps nothing from the page. While it lasts, the page is read with what was shown so far. It reads the page with
 * several profiles, so it must not be used within one look.
 */
export class Demonstration {
  readonly #document: Document;
  readonly #record: DemonstrationRecord;
  readonly #stop = new AbortController();
  /** The questions after the last press of an option's button. */
  #questions: QuestionAfterPress | undefined;
  /** Where the detail stands in which something was pressed last. */
  #detailPlace: DetailPlace | undefined;
  /** What the detail showed beside an option's button when that was pressed. */
  #besideChange: Pick<WeakSet<Element>, 'has'> = new WeakSet();

  constructor(options: DemonstrationOptions) {
    const { document } = options;
    this.#document = document;
    this.#record = new DemonstrationRecord(options);
    const { signal } = this.#stop;
    watchPresses(document, (element, isAgain) => this.#onPress(element, isAgain), signal);
    watchKeys(document, () => this.#onOther(), signal);
    this.#explainWhenQuiet();
  }

  get explained(): readonly ExplainedPress[] {
    return this.#record.explained;
  }

  /** The last control that was pressed, while its effect is not known. */
  get unexplained(): PressedControl | undefined {
    return this.#record.memory.press ?? this.#record.memory.change;
  }

  /** Explains what was pressed by what the page shows now. */
  update(): void {
    if (!isBusy(this.#root)) this.#explain();
  }

  /** Stops after a last update. @returns all presses that were explained */
  end(): readonly ExplainedPress[] {
    this.update();
    this.stop();
    return this.explained;
  }

  stop(): void {
    this.#stop.abort();
  }

  get #root(): Element {
    return this.#document.documentElement;
  }

  #explainWhenQuiet(): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.update(), DEMONSTRATION_QUIET);
    };
    const stopWatching = watchTree(this.#root, { onChange: soon });
    // Some pages are never quiet, and some fade without any change in their nodes.
    const ticks = setInterval(() => this.unexplained && this.update(), UNEXPLAINED_TICK);
    this.#stop.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      clearInterval(ticks);
      stopWatching();
    });
    soon();
  }

  #onPress(element: Element, isAgain: boolean): void {
    // The effect of the last press is what the page shows before this one.
    this.#explain();
    if (this.#record.memory.lastChange) this.#record.patch({ lastChange: undefined });
    const control = controlAround(element);
    if (!control || controlWords(control).some((word) => FORBIDDEN.test(word))) {
      if (!isAgain) this.#onOther(element);
      return;
    }
    const pressed = pressedControl(control);
    if (this.#isAnswer(control, pressed)) return;
    const detail = safeDetail(this.#root);
    // Another answer takes back those that were given before.
    if (this.#isOverDetail(control, detail)) {
      this.#record.patch({ press: undefined, change: undefined });
      return;
    }
    if (detail && holds(detail, control)) {
      this.#onPressInDetail(detail, control, pressed);
      return;
    }
    this.#detailPlace = undefined;
    this.#setPress(pressOutsideDetail(control, element, this.#record.memory.press, this.#root));
  }

  /** A key, or a press of what cannot be learned, may have any effect: it is not the effect of the last press. */
  #onOther(element?: Element): void {
    this.#explain();
    const { press, change } = this.#record.memory;
    const isBesideChange = change && element !== undefined && this.#besideChange.has(element);
    if (press || isBesideChange) {
      this.#record.patch({ press: undefined, ...(isBesideChange && { change: undefined }) });
    }
  }

  /** Takes a press for the yes to a question that an option's button has brought up, if it is that. */
  #isAnswer(control: Element, pressed: PressedControl): boolean {
    const { change } = this.#record.memory;
    if (!change) return false;
    this.#questions ??= new QuestionAfterPress(this.#root);
    const text = this.#questions.answeredBy(control, pressed);
    if (text === undefined) return false;
    this.#record.patch({ press: undefined, change: withAnswer(change, pressed, text) });
    return true;
  }

  /** Whether a control stands in a layer over the detail, after a question was answered there. */
  #isOverDetail(control: Element, detail: Element | undefined): boolean {
    const { answers = [] } = this.#record.memory.change ?? {};
    const layer = answers.length > 0 ? layerAround(control) : undefined;
    return layer !== undefined && !(detail && (holds(layer, detail) || holds(detail, layer)));
  }

  #onPressInDetail(detail: Element, control: Element, pressed: PressedControl): void {
    this.#detailPlace = placeOfDetail(detail, this.#root);
    const line = lineOfPress(detail, control, this.#record);
    if (!line) {
      // A control of which the detail has several does not close it.
      const wasBesideChange = this.#besideChange.has(control);
      const isOneOfSeveral = hasSeveral(detail, pressed);
      this.#setPress(isOneOfSeveral ? undefined : { at: 'detail', ...pressed, wasBesideChange });
      return;
    }
    this.#questions = new QuestionAfterPress(this.#root, line);
    const others = all(detail, '*').filter((one) => !holds(one, control) && isSeen(one));
    this.#besideChange = new WeakSet(others);
    const change = pendingChange(detail, line, control, pressed, this.#record);
    this.#record.patch({ press: undefined, change });
  }

  #setPress(press: PendingPress | undefined): void {
    const { listed = [] } = this.#record.memory;
    const now = press?.at === 'list' ? press.licences : [];
    const pressedAt = performance.timeOrigin + performance.now();
    this.#record.patch({ press, pressedAt, listed: [...new Set([...listed, ...now])] });
  }

  #explain(): void {
    const { press } = this.#record.memory;
    const detail = safeDetail(this.#root);
    if (detail && explainChange(detail, this.#record)) this.#questions = undefined;
    if (press?.at === 'row') explainOpening(press, detail, this.#root, this.#record);
    if (press?.at === 'detail' && !detail && isLeft(this.#root, this.#detailPlace)) {
      this.#record.add({ what: 'closed', ...controlOf(press) });
    }
    if (press?.at === 'list') this.#explainTurning(press);
  }

  /** A press beside the list has turned a page if all users in view are new; a page turned back shows known ones. */
  #explainTurning(press: ListPress): void {
    const table = safeUsersTable(this.#root);
    const now = table ? readRows(table).map(({ licence }) => licence) : [];
    const before = new Set(this.#record.memory.listed);
    const isNew = press.licences.length > 0 && now.length > 0;
    if (!isNew || now.some((one) => before.has(one))) return;
    this.#record.add({ what: 'turned', ...controlOf(press) });
  }
}
