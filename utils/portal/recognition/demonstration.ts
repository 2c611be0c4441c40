import { optionKey } from '../../bulk/option-names';
import { numberIn, stateOfValue } from '../../bulk/shown-value';
import { tipNamed } from '../../dom/act/pointed-tips';
import { parentOf } from '../../dom/flat-tree';
import { watchKeys, watchPresses } from '../../dom/person/watch-person';
import { controlAround, controlName, controlWords, pressableParts } from '../../dom/seen/controls';
import { isSeen, isTextSeen } from '../../dom/seen/visible';
import { all, closest, holds } from '../../dom/tree/search';
import { textNodes } from '../../dom/tree/texts';
import { watchTree } from '../../dom/tree/watch-tree';
import { fold, phoneDigits, tidy } from '../../text';
import { templateOf } from '../change/consent/sentence';
import { questionContext } from '../change/question/question-context';
import { QuestionWatch } from '../change/question/question-watch';
import { kindOf } from '../detail/buttons/option-buttons';
import { labelBeside, labelsIn, namingIn, saidIn } from '../detail/detail-labels';
import { safeDetail } from '../detail/find-detail';
import { pictureNamed } from '../detail/lines/line-value';
import { type DetailLine, readLines, textsBeside } from '../detail/lines/option-lines';
import { type Identity, ownerNamed } from '../detail/owner';
import { type DetailPlace, isLeft, placeOfDetail } from '../opening/left-detail';
import { isBusy } from '../page/busy';
import { dialogAround, layerAround } from '../page/layer';
import { DEMONSTRATION_QUIET, PROMPT_LOAD, UNEXPLAINED_TICK } from '../page/timing';
import { isAtHeightOf } from '../users/detail-control';
import { waysInto } from '../users/row-menu';
import { partsOfAll, rowParts } from '../users/table/row-parts';
import { readRows, type UserRow } from '../users/table/user-rows';
import type { UsersTable } from '../users/table/users-table';
import { safeUsersTable } from '../users/table/users-table';
import { FORBIDDEN } from '../vocabulary/portal-words';
import { appearanceOf, isSameAppearance } from '../vocabulary/profile/appearance';
import {
  EMPTY_PROFILE,
  type PortalProfile,
  type TaughtColumn,
} from '../vocabulary/profile/portal-profile';
import { taught } from '../vocabulary/profile/taught';
import {
  type Answered,
  appearancesOf,
  type ChangedDeed,
  type Deed,
  type OpenedDeed,
  type Pressed,
  profileOf,
} from './demonstrated-profile';
import { learn } from './learn';

/** What is remembered of a demonstration, also where the next press loads another page; plain JSON. */
export interface DemonstrationMemory {
  deeds: Deed[];
  /** Labels of lines in which something was pressed. */
  labels: string[];
  /** What was pressed last, as long as nothing is known to have come of it. */
  act?: Act;
  /** When that was. */
  pressedAt?: number;
  /** A press in an option's line whose effect has not been seen yet. */
  change?: Change;
  /** The last one whose effect has been seen, until something else is pressed: a portal may go on showing others. */
  told?: Change & { key: string };
  /** Whose detail is open. */
  user?: Identity;
  /** Who stood in the list whenever something outside of it was pressed. */
  listed?: string[];
}

type Act = Pressed &
  (
    | {
        at: 'row';
        user: Identity;
        isInEachRow: boolean;
        /** Whether the user's detail was open before. */
        wasOpen: boolean;
        columns: OpenedDeed['columns'];
        said: string[];
      }
    /** `wasThere` when the button of an option was pressed of which nothing has come yet. */
    | { at: 'detail'; wasThere: boolean }
    | { at: 'list'; licences: string[] }
  );

interface Change extends Pressed {
  /** In whose detail; not known where that was open before. */
  user?: Identity;
  /** Whom that detail named by itself. */
  owner?: string;
  label: string;
  /** What the button was taken for when it was pressed. */
  kind?: 'add' | 'remove';
  before: string;
  /** How the buttons of the line looked. */
  buttons: string;
  answers: Answered[];
}

export interface DemonstrationOptions {
  document: Document;
  /** What was known of the portal before. */
  profile: PortalProfile;
  /** What an earlier page has seen of the same demonstration. */
  memory?: DemonstrationMemory;
  /** Called with what is to be kept in case the page goes. */
  onChange: (memory: DemonstrationMemory) => void;
}

const NOTHING_SEEN: DemonstrationMemory = { deeds: [], labels: [] };

/**
 * Watches a person do the job for one user by hand, and tells what each press was by what came of it. It
 * presses nothing and keeps nothing from the page; while it lasts, the page is read with what it has shown.
 * It looks with one profile after the other, and so never within one look.
 */
export class Demonstration {
  readonly #options: DemonstrationOptions;
  readonly #stop = new AbortController();
  #memory: DemonstrationMemory;
  /** Tells a question from what was there when the option's button was pressed. */
  #watch: QuestionWatch | undefined;
  /** Where the detail stands in which something was pressed. */
  #place: DetailPlace | undefined;
  /** What the detail showed beside an option's button when that was pressed. */
  #beside: Pick<WeakSet<Element>, 'has'> = new WeakSet();

  constructor(options: DemonstrationOptions) {
    const { document, memory = NOTHING_SEEN } = options;
    this.#options = options;
    this.#memory = isByBrowser(document, memory) ? { ...memory, act: undefined } : memory;
    this.#use();
    const { signal } = this.#stop;
    watchPresses(document, (element, isAgain) => this.#onPress(element, isAgain), signal);
    watchKeys(document, () => this.#onOther(), signal);
    let settling: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = () => {
      clearTimeout(settling);
      settling = setTimeout(() => this.look(), DEMONSTRATION_QUIET);
    };
    const stopWatching = watchTree(this.#root, { onChange: lookSoon });
    // A page that changes all the time, or fades without a word, is looked at all the same.
    const often = setInterval(() => this.unexplained && this.look(), UNEXPLAINED_TICK);
    this.#stop.signal.addEventListener('abort', () => {
      clearTimeout(settling);
      clearInterval(often);
      stopWatching();
    });
    lookSoon();
  }

  get deeds(): readonly Deed[] {
    return this.#memory.deeds;
  }

  /** What was pressed last, where nothing is known to have come of it. */
  get unexplained(): Pressed | undefined {
    return this.#memory.act ?? this.#memory.change;
  }

  /** Tells what was pressed by what is there by now. */
  look(): void {
    if (!isBusy(this.#root)) this.#explain();
  }

  /** Watches no more. @returns what was seen, once more with what has come since the last look */
  end(): readonly Deed[] {
    this.look();
    this.stop();
    return this.deeds;
  }

  /** Watches no more. */
  stop(): void {
    this.#stop.abort();
  }

  get #root(): Element {
    return this.#options.document.documentElement;
  }

  /** Reads the page with what has been shown so far. */
  #use(): void {
    const { deeds, labels, act } = this.#memory;
    const shown = profileOf(deeds, this.#options.profile);
    const keys = new Set(shown.options.map(optionKey));
    const more = labels.filter((label) => !keys.has(optionKey(label)));
    const columns = { ...shown.columns, ...(act?.at === 'row' && act.columns) };
    taught.profile = { ...shown, columns, options: [...shown.options, ...more] };
  }

  #patch(part: Partial<DemonstrationMemory>): void {
    this.#memory = { ...this.#memory, ...part };
    if (part.deeds || part.labels) this.#use();
    this.#options.onChange(this.#memory);
  }

  #onPress(element: Element, isAgain: boolean): void {
    // What came of the last press is what there is before this one.
    this.#explain();
    if (this.#memory.told) this.#patch({ told: undefined });
    const control = controlAround(element);
    if (!control || controlWords(control).some((word) => FORBIDDEN.test(word))) {
      if (!isAgain) this.#onOther(element);
      return;
    }
    const pressed = pressedAt(control);
    if (this.#answer(control, pressed)) return;
    const detail = safeDetail(this.#root);
    // Who answers otherwise than was understood has taken back what he had answered.
    if (this.#isAsking(control, detail)) {
      this.#patch({ act: undefined, change: undefined });
      return;
    }
    const isInDetail = detail !== undefined && holds(detail, control);
    this.#place = isInDetail ? placeOfDetail(detail, this.#root) : undefined;
    if (isInDetail && this.#pressLine(detail, control, pressed)) return;
    if (!isInDetail) this.#patchAct(this.#actIn(control, element));
    // What a detail has several of leads out of none, whatever came of it.
    else {
      const act: Act = { at: 'detail', ...pressed, wasThere: this.#beside.has(control) };
      this.#patchAct(isRepeated(detail, pressed) ? undefined : act);
    }
  }

  /** What is no control that could be told again may have done what comes next: the last one did not. */
  #onOther(element?: Element): void {
    this.#explain();
    const { act, change } = this.#memory;
    const isOther = change && element !== undefined && this.#beside.has(element);
    if (act || isOther) this.#patch({ act: undefined, ...(isOther && { change: undefined }) });
  }

  /** Takes a press for the yes to what an option's button has brought up. */
  #answer(control: Element, pressed: Pressed): boolean {
    const { change } = this.#memory;
    if (!change) return false;
    this.#watch ??= this.#newWatch([], []);
    const { profile } = taught;
    const witnessed = { ...profile.witnessed, yes: [pressed.appearance] };
    const asked = taught.tried({ ...profile, witnessed }, () => {
      return this.#watch?.find(this.#root, dialogAround(control));
    });
    const yes = asked && 'yes' in asked ? asked.yes : undefined;
    if (!asked || !yes || !(holds(yes, control) || holds(control, yes))) return false;
    const known = {
      options: [change.label],
      users: change.user ? textsOf(change.user) : [],
      values: [numberIn(change.before) ?? ''],
      isValueFirst: change.kind === 'add',
    };
    const answer = { ...pressed, text: asked.text, template: templateOf(asked.text, known) };
    this.#watch.note(this.#root);
    // What has led back to the same question has answered nothing.
    const again = change.answers.findIndex(({ template }) => template === answer.template);
    const before = again < 0 ? change.answers : change.answers.slice(0, again);
    this.#patch({ act: undefined, change: { ...change, answers: [...before, answer] } });
    return true;
  }

  /** Whether a control stands in a layer over the detail, once something was answered for a change. */
  #isAsking(control: Element, detail: Element | undefined): boolean {
    const { answers = [] } = this.#memory.change ?? {};
    const layer = answers.length > 0 ? layerAround(control) : undefined;
    return layer !== undefined && !(detail && (holds(layer, detail) || holds(detail, layer)));
  }

  #pressLine(detail: Element, control: Element, pressed: Pressed): boolean {
    const { labels } = taught.profile;
    const label = lineOf(detail, control)?.label ?? labelBeside(detail, control, labels);
    if (!label || FORBIDDEN.test(fold(label))) return false;
    this.#patch({ labels: [...new Set([...this.#memory.labels, label])] });
    const line = lineOf(detail, control);
    if (!line) return false;
    const { kind } = kindOf(control, line.label) ?? {};
    this.#watch = this.#newWatch(line.parts, textsBeside(line));
    const others = all(detail, '*').filter((one) => !holds(one, control) && isSeen(one));
    this.#beside = new WeakSet(others);
    this.#patch({
      act: undefined,
      change: {
        ...pressed,
        user: this.#memory.user,
        owner: ownerNamed(detail),
        label: line.label,
        kind: kind === 'unclear' ? undefined : kind,
        before: this.#shownOf(detail, line.label)?.value ?? '',
        buttons: buttonsOf(line),
        answers: [],
      },
    });
    return true;
  }

  #newWatch(parts: readonly Element[], texts: readonly string[]): QuestionWatch {
    const line = { parts: () => parts, texts: new Set(texts) };
    const watch = new QuestionWatch(
      questionContext(this.#root, line, {
        isValue: () => false,
        isConsent: () => true,
        isMeant: () => false,
      }),
    );
    if (parts.length > 0) watch.note(this.#root);
    return watch;
  }

  /** @param element the smallest thing under the pointer: a row that is pressed as a whole is told by it */
  #actIn(control: Element, element: Element): Act | undefined {
    const known = safeUsersTable(this.#root);
    // What is called as a table's headings are may be no table: it has no users.
    const hasUsers = known !== undefined && readRows(known).length > 0;
    const columns = hasUsers ? {} : columnsAround(control, this.#root);
    taught.profile = { ...taught.profile, columns: { ...taught.profile.columns, ...columns } };
    const table = safeUsersTable(this.#root);
    const rows = table ? readRows(table) : [];
    const isWhole = rows.some((one) => holds(control, one.element));
    const aimed = isWhole ? element : control;
    const pressed = pressedAt(aimed);
    const { act } = this.#memory;
    const own = table && rowWith(aimed, rows, table);
    // What comes up for a row is its menu, wherever it stands.
    const row = own ?? (act?.at === 'row' ? undefined : rowBeside(aimed, rows));
    if (row) {
      const user = identityOf(row);
      const open = safeDetail(this.#root);
      return {
        ...{
          at: 'row',
          ...pressed,
          columns,
          user,
          said: wordsSaid(this.#root),
        },
        wasOpen: open !== undefined && namesUser(open, user),
        isInEachRow: isInEachRow(pressed, rows, this.#root),
      };
    }
    if (act?.at === 'row') return { ...act, ...pressed };
    return { at: 'list', ...pressed, licences: rows.map(({ licence }) => licence) };
  }

  #patchAct(act: Act | undefined): void {
    const { listed = [] } = this.#memory;
    const now = act?.at === 'list' ? act.licences : [];
    const pressedAt = performance.timeOrigin + performance.now();
    this.#patch({ act, pressedAt, listed: [...new Set([...listed, ...now])] });
  }

  /** Tells what was pressed by what is there now. */
  #explain(): void {
    const { act, change, told } = this.#memory;
    const detail = safeDetail(this.#root);
    const last = change ?? told;
    if (last && detail) this.#explainChange(last, detail);
    if (act?.at === 'row') this.#explainOpening(act, detail);
    if (act?.at === 'detail' && !detail && isLeft(this.#root, this.#place)) {
      this.#found({ what: 'closed', ...pressedOf(act) });
    }
    if (act?.at === 'list') this.#explainTurning(act);
  }

  #explainOpening(act: Extract<Act, { at: 'row' }>, known: Element | undefined): void {
    const { isInEachRow, wasOpen, columns, user, said } = act;
    const deed: OpenedDeed = {
      ...{ what: 'opened', ...pressedOf(act), licence: user.licence },
      ...{ isInEachRow, columns, labels: [], naming: {} },
    };
    if (known && !namesUser(known, user)) return;
    // What was open before is none of its doing.
    if (known && wasOpen) {
      this.#patch({ act: undefined, user });
      return;
    }
    const table = safeUsersTable(this.#root);
    const rows = table ? partsOfAll(readRows(table), table) : [];
    const aside = table ? [table.headings, ...(table.cells ?? []), ...rows] : [];
    const labels = labelsIn(this.#root, (text) => mentions(text, user), aside).filter((label) => {
      return !said.includes(fold(label));
    });
    if (known) {
      this.#found({ ...deed, naming: namingIn(known, labels, user) }, { user });
      return;
    }
    if (labels.length === 0) return;
    const told = profileOf([...this.deeds, { ...deed, labels }], this.#options.profile);
    const detail = taught.tried(told, () => safeDetail(this.#root));
    if (!detail || !namesUser(detail, user)) return;
    const naming = taught.tried(told, () => namingIn(detail, labels, user));
    this.#found({ ...deed, labels, naming }, { user });
  }

  #explainChange(change: Change, detail: Element): void {
    // Another user's line tells nothing of it, though his detail may be open by now.
    if (change.user && !namesUser(detail, change.user)) return;
    if (ownerNamed(detail) !== change.owner) return;
    const shown = this.#shownOf(detail, change.label);
    if (!shown) return;
    const { told, act } = this.#memory;
    const others = this.deeds.filter((one) => keyOf(one) !== told?.key);
    if (!hasChanged(shown, change)) {
      // What went back again has not been done.
      if (told) this.#patch({ deeds: others, told: undefined, change });
      return;
    }
    // What has changed a line may be what was pressed beside it since.
    if (act?.at === 'detail' && act.wasThere) {
      this.#patch({ change: undefined });
      return;
    }
    const button = buttonBetween(change.before, shown.value, change.kind);
    const { label, before, answers } = change;
    const known = { what: 'changed', ...pressedOf(change), label, before, answers } as const;
    const isInDoubt = !shown.hasButton || shown.buttons === change.buttons;
    const deed: ChangedDeed = {
      ...known,
      button,
      after: shown.value,
      ...(isInDoubt && { isInDoubt }),
    };
    const key = keyOf(deed);
    if (told && this.deeds.some((one) => isSame(one, deed))) return;
    this.#watch = undefined;
    if (told) this.#patch({ deeds: others });
    this.#found(deed, { change: undefined, told: { ...change, key } });
  }

  /** What the line of an option shows, in the portal's own words: not as what was shown so far has them understood. */
  #shownOf(detail: Element, label: string): Shown | undefined {
    const { values } = this.#options.profile;
    return taught.tried({ ...taught.profile, values }, () => {
      const lines = readLines(detail, this.#memory.labels);
      const line = lines.find((one) => optionKey(one.label) === optionKey(label));
      return line && { value: shownIn(line), buttons: buttonsOf(line), hasButton: hasButton(line) };
    });
  }

  #explainTurning(act: Extract<Act, { at: 'list' }>): void {
    const table = safeUsersTable(this.#root);
    const now = table ? readRows(table).map(({ licence }) => licence) : [];
    // Who stood there once is no user of a page that comes next.
    const before = new Set(this.#memory.listed);
    const isNew = act.licences.length > 0 && now.length > 0;
    if (!isNew || now.some((one) => before.has(one))) return;
    this.#found({ what: 'turned', ...pressedOf(act) });
  }

  #found(deed: Deed, part: Partial<DemonstrationMemory> = {}): void {
    const before = this.deeds.find((one) => keyOf(one) === keyOf(deed));
    const others = this.deeds.filter((one) => one !== before);
    this.#patch({
      act: undefined,
      ...part,
      deeds: [...others, before ? withBefore(deed, before) : deed],
    });
  }
}

/** Whether a page has come by the browser's own buttons, back or again, and not by what was pressed before. */
function isByBrowser({ defaultView }: Document, { pressedAt = 0 }: DemonstrationMemory): boolean {
  const [entry] = defaultView?.performance.getEntriesByType('navigation') ?? [];
  const { type = '' } = (entry ?? {}) as Partial<PerformanceNavigationTiming>;
  const isBack = type === 'reload' || type === 'back_forward';
  return isBack && (defaultView?.performance.timeOrigin ?? 0) - pressedAt > PROMPT_LOAD;
}

function pressedAt(control: Element): Pressed {
  const [appearance, tip] = [appearanceOf(control), fold(tipNamed(control))];
  const bare = tip === '' ? appearance : appearanceOf(control, tip);
  const isOther = bare.words.length < appearance.words.length && bare.icons.length > 0;
  return { words: controlName(control), appearance, ...(isOther && { bare }) };
}

/** The row in which something stands, or in a part of it. */
function rowWith(
  element: Element,
  rows: readonly UserRow[],
  table: UsersTable,
): UserRow | undefined {
  return rows.find((row) => rowParts(row.element, table).some((part) => holds(part, element)));
}

/** The row at the height of which alone something stands. */
function rowBeside(element: Element, rows: readonly UserRow[]): UserRow | undefined {
  const [beside, ...others] = rows.filter((row) => isAtHeightOf(row.element, element));
  return others.length === 0 ? beside : undefined;
}

/** A word with letters and digits in it, and nothing else. */
const REFERENCE = /^(?=.*\p{L})(?=.*\d{2})[\p{L}\d_-]{4,}$/u;
const ROW = 'tr, [role="row"], li';
/** How far around what is pressed its row is looked for. */
const ROW_DEPTH = 8;

/**
 * The headings of a row that is pressed, where no table of users is recognised: over its reference, its
 * telephone number, and what is said in no other row and is none of these, his name.
 */
function columnsAround(control: Element, root: Element): OpenedDeed['columns'] {
  const nodes = textsInRow(control, root);
  const said = new Map<string, number>();
  for (const { data } of textNodes(root)) said.set(tidy(data), (said.get(tidy(data)) ?? 0) + 1);
  const nodeOf = {
    licence: nodes.find(isReference),
    sda: nodes.find(({ data }) => phoneDigits(data) !== undefined),
    name: nodes.find(
      ({ data }) => /^[^\d]*\p{L}{2}[^\d]*$/u.test(data) && said.get(tidy(data)) === 1,
    ),
  };
  const headings = Object.entries(nodeOf).flatMap(([column, node]) => {
    const cell = node && parentOf(node);
    const learned = cell && learn(column as TaughtColumn, cell, EMPTY_PROFILE);
    return learned && !('refusal' in learned) ? [[column, learned.words] as const] : [];
  });
  // One heading cannot be of two columns.
  const isOnce = new Set(headings.map(([, words]) => fold(words))).size === headings.length;
  return isOnce ? Object.fromEntries(headings) : {};
}

/**
 * What a row says in which a control stands: the smallest element around it that shows one reference; else
 * what stands at its height, for a column of a list may be a part of its own.
 */
function textsInRow(control: Element, root: Element): Text[] {
  let at: Element | null = control;
  for (let step = 0; at && step <= ROW_DEPTH; at = parentOf(at), step++) {
    const around = at;
    const texts = textNodes(around).filter((node) => isTextSeen(node));
    const count = referencesAmong(texts);
    if (count > 1) break;
    const isOutside = (node: Text) => around === control || !holds(control, node);
    if (count === 1) return texts.filter(isOutside);
  }
  const { top, bottom } = (closest(control, ROW) ?? control).getBoundingClientRect();
  const level = textNodes(root).filter((node) => {
    const box = parentOf(node)?.getBoundingClientRect();
    const middle = box && (box.top + box.bottom) / 2;
    return middle !== undefined && middle > top && middle < bottom && isTextSeen(node);
  });
  return referencesAmong(level) === 1 ? level : [];
}

function referencesAmong(texts: readonly Text[]): number {
  return new Set(texts.filter(isReference).map(({ data }) => tidy(data))).size;
}

function isReference({ data }: Text): boolean {
  return REFERENCE.test(tidy(data));
}

/** At most so many words of a page are kept, which may be a long list. */
const MOST_WORDS = 400;

/** What a page says without a figure, each once, folded: no label of a detail that is not open yet. */
function wordsSaid(root: Element): string[] {
  const words = textNodes(root).map(({ data }) => fold(data).replace(/\s*:$/, ''));
  return [...new Set(words.filter((word) => !/\d/.test(word)))].slice(0, MOST_WORDS);
}

function identityOf({ user: { licence, sda, name } }: UserRow): Identity {
  return { licence, sda, name };
}

/** What a user is called, but for what is too short to tell him from others. */
function textsOf({ licence, sda, name }: Identity): string[] {
  return [licence, ...[name, sda].filter((one) => one.length > 2)];
}

/** Whether each row in view has exactly one control that is alike. */
function isInEachRow(pressed: Pressed, rows: readonly UserRow[], root: Element): boolean {
  const witnessed = { ...taught.profile.witnessed, detail: appearancesOf(pressed) };
  return taught.tried({ ...taught.profile, witnessed }, () => {
    // Where they stand in a part of their own, that is of the table only once they are known.
    const table = safeUsersTable(root);
    return table !== undefined && rows.every((row) => waysInto(row.element, table).length === 1);
  });
}

function mentions(text: string, user: Identity): boolean {
  const said = fold(text);
  return textsOf(user).some((own) => isWholeIn(said, fold(own)));
}

/** Whether a text stands in another one as whole words: one reference may begin as another one is. */
function isWholeIn(text: string, part: string): boolean {
  const isWord = (letter = '') => /[\p{L}\p{N}]/u.test(letter);
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!isWord(text[at - 1]) && !isWord(text[at + part.length])) return true;
  }
  return false;
}

function namesUser(detail: Element, user: Identity): boolean {
  return mentions(saidIn(detail), user);
}

function isRepeated(detail: Element, pressed: Pressed): boolean {
  const alike = pressableParts(detail).filter((control) => {
    const now = appearanceOf(control);
    return appearancesOf(pressed).some((one) => isSameAppearance(one, now));
  });
  return alike.length > 1;
}

function lineOf(detail: Element, control: Element): DetailLine | undefined {
  const lines = readLines(detail, taught.profile.options);
  return lines.find(({ parts }) => parts.some((part) => holds(part, control)));
}

/** What a line shows as its value; where that is a picture that nobody knows, how it is called. */
function shownIn({ value, parts, node }: DetailLine): string {
  return value || pictureNamed(parts, node);
}

/** What a line shows. */
interface Shown {
  value: string;
  buttons: string;
  hasButton: boolean;
}

/** A portal that greys a button while it works has not changed anything yet. */
function hasChanged(shown: Shown, { before, buttons }: Change): boolean {
  return shown.value !== before || (shown.hasButton && shown.buttons !== buttons);
}

function hasButton({ add, remove, unclear }: DetailLine): boolean {
  return add.length + remove.length + unclear.length > 0;
}

/** What the buttons of a line say and show: they change with the option where its value does not tell. */
function buttonsOf({ add, remove, unclear }: DetailLine): string {
  return JSON.stringify([add, remove, unclear].map((all) => all.map((one) => appearanceOf(one))));
}

/**
 * What a press has done: by the values where one of them is understood, else by what the button was taken
 * for. Where they contradict each other it is not known.
 */
function buttonBetween(
  before: string,
  after: string,
  kind: 'add' | 'remove' | undefined,
): ChangedDeed['button'] {
  const [was, is] = [isThere(before), isThere(after)];
  const told = was === is ? undefined : was === true || is === false ? 'remove' : 'add';
  return told && kind && told !== kind ? undefined : (told ?? kind);
}

function isThere(value: string): boolean | undefined {
  const { kind } = stateOfValue(value);
  return kind === 'unclear' ? undefined : kind !== 'no';
}

function pressedOf({ words, appearance, bare }: Pressed): Pressed {
  return { words, appearance, ...(bare && { bare }) };
}

/** A deed that is done again shows what it showed before as well: by then it was known. */
function withBefore(deed: Deed, before: Deed): Deed {
  if (deed.what !== 'opened' || before.what !== 'opened') return deed;
  const labels = [...new Set([...before.labels, ...deed.labels])];
  const columns = { ...before.columns, ...deed.columns };
  return { ...deed, labels, columns, naming: { ...before.naming, ...deed.naming } };
}

function isSame(one: Deed, other: Deed): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function keyOf(deed: Deed): string {
  // Where nothing tells what was done, what it led from and to may be all that parts two of them.
  const values = (one: ChangedDeed) => (one.button ? [] : [one.before, one.after]);
  const about = deed.what === 'changed' ? [deed.label, deed.button, ...values(deed)] : [];
  return JSON.stringify([deed.what, deed.appearance, about]);
}
