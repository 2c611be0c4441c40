import { parentOf } from '../../../dom/flat-tree';
import { inControl } from '../../../dom/seen/controls';
import { classWords, isTextSeen } from '../../../dom/seen/visible';
import { holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { fold, tidy } from '../../../text';
import { ALARM_CLASSES, REFUSING_TEXT, TITLE_CLASSES } from '../../vocabulary/message-words';
import { toastAround } from '../layer';
import { isSentence } from './message-texts';
import {
  HEADINGS,
  messageOf,
  type PortalMessage,
  tellsOfError,
  textOfAll,
  visibleMessages,
} from './visible-messages';

/**
 * Follows the messages of the portal from the moment when it is made. Only what is said afterwards counts: a sentence
 * that was not in the page, in a place for messages. A message that is only drawn again is none.
 */
export class MessageWatch {
  readonly #root: Element;
  readonly #isInLine: (element: Element) => boolean;
  /** The messages in view when `note` was last called, and every text of the page then. */
  readonly #known = new WeakMap<Element, string>();
  readonly #texts = new Set<string>();
  /** The same texts without what nobody sees in them; made only where a text is not among them as it is. */
  #tidyTexts: ReadonlySet<string> | undefined;
  readonly #documents = new WeakSet<Document>();

  /** @param isInLine whether an element stands in a line of the detail: what is drawn there is the line's value */
  constructor(root: Element, isInLine: (element: Element) => boolean = () => false) {
    this.#root = root;
    this.#isInLine = isInLine;
    this.note();
  }

  /** Takes in what is in view: a question that was answered is none of the portal's answers. */
  note(): void {
    this.#tidyTexts = undefined;
    for (const node of textNodes(this.#root)) {
      this.#texts.add(node.data);
      this.#documents.add(node.ownerDocument);
    }
    for (const { element, text } of visibleMessages(this.#root)) this.#known.set(element, text);
  }

  /** What was said since then, the bad before the good. */
  said(): PortalMessage | undefined {
    const fresh = visibleMessages(this.#root).filter((message) => this.#isFresh(message));
    // The innermost one: the frame around a message often matches too, with more words.
    const inner = fresh.filter(
      (one) => !fresh.some((other) => other !== one && holds(one.element, other.element)),
    );
    const messages = inner.map((message) => this.#newPartOf(message));
    return messages.find(({ isSuccess }) => !isSuccess) ?? messages[0];
  }

  /**
   * What a part of the page says since then of something that is not done, though it is no place for messages: some
   * kits draw an error as any other text. Only a whole sentence that stands in no line counts.
   */
  refusalIn(part: Element): PortalMessage | undefined {
    const fresh = readIn(part).filter((node) => this.#isNew(node));
    const blocks = new Set(fresh.flatMap((node) => parentOf(node) ?? []));
    for (const element of blocks) {
      const text = textOfAll(fresh.filter((node) => holds(element, node)));
      const isRefusal = isSentence(text) && REFUSING_TEXT.test(fold(text));
      if (isRefusal && !this.#isInLine(element)) return { element, text, isSuccess: false };
    }
    return undefined;
  }

  /** If the box was a question, or holds an earlier message, only its new words count. */
  #newPartOf(message: PortalMessage): PortalMessage {
    const { element } = message;
    if (!this.#known.has(element) || tellsOfError(element)) return message;
    return messageOf(element, textOfAll(spokenIn(element).filter((node) => this.#isNew(node))));
  }

  #isFresh({ element, text }: PortalMessage): boolean {
    if (this.#known.get(element) === text) return false;
    const spoken = spokenIn(element);
    if (!isSentence(textOfAll(spoken))) return false;
    if (this.#isInLine(element) && !isAlarm(element)) return false;
    // A toast may say the same as the toast before. Any other message with the same words has only been drawn again.
    const isToastAgain =
      toastAround(element) !== undefined && this.#documents.has(element.ownerDocument);
    const isSaid = spoken.some((node) => this.#isNew(node));
    return isSaid || (isToastAgain && !this.#known.has(element));
  }

  #isNew({ data }: Text): boolean {
    if (this.#texts.has(data)) return false;
    this.#tidyTexts ??= new Set([...this.#texts].map(tidy));
    return !this.#tidyTexts.has(tidy(data));
  }
}

/** What a message says beside its title and its buttons. A toast may say all in its title. */
function spokenIn(element: Element): Text[] {
  const nodes = readIn(element);
  const spoken = nodes.filter((node) => !isInTitle(node, element));
  return spoken.length === 0 && toastAround(element) ? nodes : spoken;
}

/** What a person reads in an element beside its buttons. */
function readIn(element: Element): Text[] {
  return textNodes(element).filter((node) => !inControl(node) && isTextSeen(node));
}

function isInTitle(node: Text, within: Element): boolean {
  for (let at = parentOf(node); at && at !== within; at = parentOf(at)) {
    if (isTitle(at)) return true;
  }
  return isTitle(within);
}

function isTitle(element: Element): boolean {
  return (
    element.matches(HEADINGS) || classWords(element).some((word) => TITLE_CLASSES.includes(word))
  );
}

function isAlarm(element: Element): boolean {
  return (
    element.matches('[role="alert"]') ||
    ALARM_CLASSES.some((word) => classWords(element).includes(word))
  );
}
