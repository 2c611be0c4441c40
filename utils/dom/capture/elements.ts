import { documentIn } from '../flat-tree';
import { OWN } from '../own-mark';
import { attributesOf } from './attributes';
import type { CaptureScope } from './capture-scope';
import { cssTextsOf } from './css-texts';
import { drawingAttributes, drawingContent } from './drawings';
import { type Attributes, escaped, markup } from './markup';
import { capturedStyle } from './style';
import type { TextFilter } from './text-filter';
import { breakHtml, joined, textHtml } from './text-nodes';

const LEFT_OUT =
  'head, script, style, link, meta, base, template, noscript, object, embed, audio, video, datalist';
/** Elements that HTML no longer has, with what is written in their place. */
const NAMES: Record<string, string> = { frame: 'iframe', frameset: 'div' };
/** A parser closes an open paragraph before these elements; scripts can put them into one. */
const ENDS_PARAGRAPH = /^(?:article|aside|details|dialog|div|fieldset|form|main|section)$/;
/** Hidden elements are captured this deep. */
const HIDDEN_DEPTH = 3;
/** Only this many choices of a list are captured, and the selected one. */
const MOST_CHOICES = 20;

/** The content of an element, as HTML. */
export function elementsContent(parent: Node, scope: CaptureScope): string {
  return joined([...parent.childNodes].map((node) => nodeHtml(node, scope)));
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

function shownHtml(element: Element, scope: CaptureScope): string {
  const { localName } = element;
  const { filter, isApart } = scope;
  const inner = documentIn(element);
  const cssTexts = cssTextsOf(element, filter);
  const attributes: Attributes = {
    ...attributesOf(element, filter, true),
    ...(localName === 'svg' && drawingAttributes(element)),
    ...cssTexts.attributes,
    srcdoc: inner ? scope.frameHtml(inner) : undefined,
    style: capturedStyle(element, filter, isApart),
  };
  return markup(nameOf(element), attributes, cssTexts.rules + contentHtml(element, scope));
}

function nameOf(element: Element): string {
  const { localName, parentElement } = element;
  if (ENDS_PARAGRAPH.test(localName) && parentElement?.closest('p')) return `x-${localName}`;
  return NAMES[localName] ?? localName;
}

function contentHtml(element: Element, scope: CaptureScope): string {
  switch (element.localName) {
    case 'svg':
      return drawingContent(element, scope.filter);
    case 'select':
      return choicesHtml(element as HTMLSelectElement, scope.filter);
    case 'textarea':
      return escaped(scope.filter.text((element as HTMLTextAreaElement).value, 'content'));
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

/** The children of a shadow host that a slot shows: the others are not visible. */
function slottedHtml(host: Element, scope: CaptureScope): string {
  const slotted = [...host.childNodes].filter(
    (node) => 'assignedSlot' in node && node.assignedSlot,
  );
  return joined(slotted.map((node) => nodeHtml(node, scope)));
}

function choicesHtml(list: HTMLSelectElement, filter: TextFilter): string {
  return [...list.options]
    .filter((choice, index) => choice.selected || index < MOST_CHOICES)
    .map(({ selected, text }) => {
      const attributes = { selected: selected ? '' : undefined };
      return markup('option', attributes, escaped(filter.text(text, 'content')));
    })
    .join('');
}

/** A hidden element: its texts are left out or masked. */
function hiddenHtml(element: Element, scope: CaptureScope, depth: number): string {
  const { localName } = element;
  const attributes = { ...attributesOf(element, scope.filter, false), hidden: '' };
  if (localName === 'svg') {
    // The attribute `hidden` only hides HTML.
    const drawn = { ...attributes, style: 'display:none' };
    return markup(localName, drawn, drawingContent(element, scope.filter));
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
