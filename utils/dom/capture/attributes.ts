import type { Attributes } from './markup';
import type { CaptureWords } from './text-filter';

/** Attributes whose values come from a short list, or are small numbers. */
const PLAIN =
  /^(?:role|type|tabindex|colspan|rowspan|span|scope|lang|dir|contenteditable|aria-(?:atomic|autocomplete|busy|checked|current|disabled|expanded|haspopup|hidden|invalid|level|live|modal|multiline|multiselectable|orientation|posinset|pressed|readonly|relevant|required|selected|setsize|sort|(?:col|row)(?:count|index|span)))$/;
const PLAIN_VALUE = /^(?:[a-z -]{0,40}|-?\d{1,4})$/i;
const NAMES =
  /^(?:class|id|name|for|slot|aria-(?:labelledby|describedby|controls|owns|activedescendant|details|errormessage|flowto))$/;
const TEXTS =
  /^(?:title|alt|placeholder|label|aria-(?:label|description|roledescription|valuetext|placeholder))$/;
const FLAGS = /^(?:disabled|readonly|checked|selected|multiple|required|inert|open)$/;
const NO_VALUE = /^(?:checkbox|radio|hidden|password|file|image|color|range)$/;

/**
 * The attributes of an element that tell what it is, in which state, and how it is called.
 *
 * @param isShown whether the element is in view: of others only the build is taken
 */
export function attributesOf(element: Element, words: CaptureWords, isShown: boolean): Attributes {
  const kept: Attributes = {};
  for (const { name, value } of element.attributes) {
    if (NAMES.test(name)) kept[name] = words.text(value, 'name');
    else if (TEXTS.test(name)) kept[name] = isShown ? words.text(value, 'label') : undefined;
    else if (FLAGS.test(name)) kept[name] = '';
    // That there is a handler makes a control; what it does is not for others to run.
    else if (name === 'onclick') kept[name] = '';
    else if (name === 'href') kept[name] = linkOf(value);
    else if (name === 'src' && !element.matches('iframe, frame')) kept[name] = fileOf(value, words);
    else if (PLAIN.test(name) && PLAIN_VALUE.test(value)) kept[name] = value;
  }
  return element.localName === 'input' ? { ...kept, ...inputState(element, words, isShown) } : kept;
}

/** The last part of an address, which names the picture. What is drawn in the address has no name. */
export function fileOf(address: string, words: CaptureWords): string | undefined {
  if (/^(?:data|blob|javascript|about):/i.test(address)) return undefined;
  const file = address.split(/[?#]/)[0]?.split('/').at(-1);
  return file && words.text(file, 'name');
}

function linkOf(address: string): string {
  return /^\s*javascript:/i.test(address) ? 'javascript:void 0' : '#';
}

/** By its name, not its class: it may be of a frame's document. */
function inputState(element: Element, words: CaptureWords, isShown: boolean): Attributes {
  const { type, value, checked } = element as HTMLInputElement;
  const isButton = /^(?:button|submit|reset)$/.test(type);
  const hasValue = isShown && value !== '' && !NO_VALUE.test(type);
  return {
    value: hasValue ? words.text(value, isButton ? 'label' : 'content') : undefined,
    checked: checked ? '' : undefined,
  };
}
