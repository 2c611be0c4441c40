import { documentIn } from '../flat-tree';
import { OWN } from '../own-mark';
import { isTextVisible } from '../seen/visible';
import { closest } from '../tree/search';
import { attributesOf } from './attributes';
import { signsOf } from './css-texts';
import { drawingAttributes, drawingContent } from './drawings';
import { type Attributes, escaped, markup } from './markup';
import { styleOf } from './style';
import { type CaptureWords, placeOf, unseen } from './text-filter';

const LEFT_OUT =
  'head, script, style, link, meta, base, template, noscript, object, embed, audio, video, datalist';
/** What HTML wants elsewhere than in a document of today. */
const NAMES: Record<string, string> = { frame: 'iframe', frameset: 'div' };
/** Where an open paragraph ends when it is read, though scripts can put these in one. */
const ENDS_PARAGRAPH = /^(?:article|aside|details|dialog|div|fieldset|form|main|section)$/;
/** How deep into what is not shown. */
const HIDDEN_DEPTH = 3;
/** How many choices of a list are taken, beside the one made. */
const MOST_CHOICES = 20;

/** What holds for a tree of elements. */
export interface CaptureScope {
  words: CaptureWords;
  /** The ids of what names something else by its text, shown or not. */
  namers: ReadonlySet<string>;
  /** Whether the document's style sheet does not reach in here. */
  isApart: boolean;
  frameHtml(document: Document): string;
}

/** What stands in an element, as HTML. */
export function elementsContent(parent: Node, scope: CaptureScope): string {
  return joined([...parent.childNodes].map((node) => nodeHtml(node, scope)));
}

/** Texts that a script has put side by side stay several. */
function joined(parts: readonly string[]): string {
  const written = parts.filter((part) => part !== '');
  const isText = (part = '<') => !part.startsWith('<');
  return written
    .map((part, index) => (isText(part) && isText(written[index - 1]) ? `<!---->${part}` : part))
    .join('');
}

function nodeHtml(node: Node, scope: CaptureScope): string {
  if (node.nodeType === Node.TEXT_NODE) return textHtml(node as Text, scope);
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as Element;
  if (element.matches(LEFT_OUT) || element.hasAttribute(OWN)) return '';
  if (element.localName === 'br') return breakHtml(element);
  return isRendered(element) ? shownHtml(element, scope) : hiddenHtml(element, scope, HIDDEN_DEPTH);
}

function isRendered(element: Element): boolean {
  return element.checkVisibility() || getComputedStyle(element).display === 'contents';
}

function textHtml(text: Text, { words, namers }: CaptureScope): string {
  if (!/\S/.test(text.data)) return '';
  const data = text.data.replace(/[ \t\r\n]+/g, ' ');
  if (isTextVisible(text)) return escaped(words.text(data, placeOf(text)));
  const isNamer = namers.has(closest(text, '[id]')?.id ?? '');
  return escaped(isNamer ? words.text(data, 'label') : unseen(data, text, words));
}

/** Texts begin where they are seen to: a break before them would move them down once more. */
function breakHtml(element: Element): string {
  let before = element.previousSibling;
  while (before && !(before.nodeType === Node.TEXT_NODE && /\S/.test((before as Text).data))) {
    before = before.previousSibling;
  }
  return markup('br', before ? {} : { hidden: '' });
}

function shownHtml(element: Element, scope: CaptureScope): string {
  const { localName } = element;
  const { words, isApart } = scope;
  const inner = documentIn(element);
  const signs = signsOf(element, words);
  const attributes: Attributes = {
    ...attributesOf(element, words, true),
    ...(localName === 'svg' && drawingAttributes(element)),
    ...signs.attributes,
    srcdoc: inner ? scope.frameHtml(inner) : undefined,
    style: styleOf(element, words, isApart),
  };
  return markup(nameOf(element), attributes, signs.rules + contentHtml(element, scope));
}

function nameOf(element: Element): string {
  const { localName, parentElement } = element;
  if (ENDS_PARAGRAPH.test(localName) && parentElement?.closest('p')) return `x-${localName}`;
  return NAMES[localName] ?? localName;
}

function contentHtml(element: Element, scope: CaptureScope): string {
  switch (element.localName) {
    case 'svg':
      return drawingContent(element, scope.words);
    case 'select':
      return choicesHtml(element as HTMLSelectElement, scope.words);
    case 'textarea':
      return escaped(scope.words.text((element as HTMLTextAreaElement).value, 'content'));
    case 'iframe':
    case 'frame':
    case 'canvas':
      return '';
    case 'slot':
      return isFilled(element as HTMLSlotElement) ? '' : elementsContent(element, scope);
  }
  if (element.shadowRoot) return apart(element.shadowRoot, scope) + slottedHtml(element, scope);
  return elementsContent(element, scope);
}

function apart(tree: ShadowRoot, scope: CaptureScope): string {
  const content = elementsContent(tree, { ...scope, isApart: true });
  return markup('template', { shadowrootmode: 'open' }, content);
}

function isFilled(slot: HTMLSlotElement): boolean {
  return slot.assignedNodes().length > 0;
}

/** Of what stands in a host, no one sees but what a slot shows. */
function slottedHtml(host: Element, scope: CaptureScope): string {
  const slotted = [...host.childNodes].filter(
    (node) => 'assignedSlot' in node && node.assignedSlot,
  );
  return joined(slotted.map((node) => nodeHtml(node, scope)));
}

function choicesHtml(list: HTMLSelectElement, words: CaptureWords): string {
  return [...list.options]
    .filter((choice, index) => choice.selected || index < MOST_CHOICES)
    .map(({ selected, text }) => {
      const attributes = { selected: selected ? '' : undefined };
      return markup('option', attributes, escaped(words.text(text, 'content')));
    })
    .join('');
}

/** What is not shown matters by being there. */
function hiddenHtml(element: Element, scope: CaptureScope, depth: number): string {
  const { localName } = element;
  const attributes = { ...attributesOf(element, scope.words, false), hidden: '' };
  if (localName === 'svg') {
    // Browsers hide by this attribute what is HTML.
    const drawn = { ...attributes, style: 'display:none' };
    return markup(localName, drawn, drawingContent(element, scope.words));
  }
  const inside = depth > 1 ? [...element.childNodes] : [];
  const children = inside.map((node) => {
    if (node.nodeType === Node.TEXT_NODE) return textHtml(node as Text, scope);
    if (node.nodeType !== Node.ELEMENT_NODE) return '';
    const child = node as Element;
    const isOut = child.matches(LEFT_OUT) || child.hasAttribute(OWN);
    return isOut ? '' : hiddenHtml(child, scope, depth - 1);
  });
  return markup(nameOf(element), attributes, joined(children));
}
