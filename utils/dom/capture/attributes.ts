import type { Attributes } from './markup';
import type { TextFilter } from './text-filter';

/** Attributes whose values are words of a fixed list, or small numbers. */
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
 * The attributes of an element that say what it is, its state and its name.
 *
 * @param isShown whether the element is visible: the texts of hidden elements are left out
 */
export function attributesOf(element: Element, filter: TextFilter, isShown: boolean): Attributes {
  const kept: Attributes = {};
  for (const { name, value } of element.attributes) {
    if (NAMES.test(name)) kept[name] = filter.text(value, 'name');
    else if (TEXTS.test(name)) kept[name] = isShown ? filter.text(value, 'label') : undefined;
    else if (FLAGS.test(name)) kept[name] = '';
    // A handler makes a control of an element. Its code is left out.
    else if (name === 'onclick') kept[name] = '';
    else if (name === 'href') kept[name] = linkOf(value);
    else if (name === 'src' && !element.matches('iframe, frame'))
      kept[name] = fileOf(value, filter);
    else if (PLAIN.test(name) && PLAIN_VALUE.test(value)) kept[name] = value;
  }
  return element.localName === 'input'
    ? { ...kept, ...inputState(element, filter, isShown) }
    : kept;
}

/** The last part of an address, which names a picture. A picture inside the address has no name. */
export function fileOf(address: string, filter: TextFilter): string | undefined {
  if (/^(?:data|blob|javascript|about):/i.test(address)) return undefined;
  const file = address.split(/[?#]/)[0]?.split('/').at(-1);
  return file && filter.text(file, 'name');
}

function linkOf(address: string): string {
  return /^\s*javascript:/i.test(address) ? 'javascript:void 0' : '#';
}

/** `element` is an input, but not always an instance of this document's HTMLInputElement: it may be in a frame. */
function inputState(element: Element, filter: TextFilter, isShown: boolean): Attributes {
  const { type, value, checked } = element as HTMLInputElement;
  const isButton = /^(?:button|submit|reset)$/.test(type);
  const hasValue = isShown && value !== '' && !NO_VALUE.test(type);
  return {
    value: hasValue ? filter.text(value, isButton ? 'label' : 'content') : undefined,
    checked: checked ? '' : undefined,
  };
}
