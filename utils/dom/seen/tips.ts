import { tidy } from '../../text';

/**
 * What an element says in its tip, by its attributes. Every kit has its own attribute for that, named after a tip or a
 * title, and perhaps after its content (`data-tooltip`, `uk-tooltip`, `matTooltip`, `data-qtip`, `data-tippy-content`,
 * `data-bs-original-title`).
 *
 * @returns each text once, as it is written
 */
export function tipsOf(element: Element): string[] {
  const names = element.getAttributeNames().filter(isOfTip);
  const said = names.map((name) => textIn(element.getAttribute(name) ?? ''));
  return [
    ...new Set(said.filter((text) => text !== '' && !SETTING.test(text) && !EXPRESSION.test(text))),
  ];
}

/** Whether an element has any such attribute, empty or not. */
export function hasTip(element: Element): boolean {
  return element.getAttributeNames().some(isOfTip);
}

const TIP =
  /(?:tip|(?:^|-)(?:hint|balloon|popover|popup|title|alt))(?:-(?:content|text|title|label|message))?$|(?:^|-)tippy-content$|^data-(?:bs-)?content$/;

/** Whether a name is one of a tip's attribute: pages have thousands of elements, and few names. */
const known = new Map<string, boolean>();

function isOfTip(name: string): boolean {
  const isSo = known.get(name) ?? TIP.test(name);
  known.set(name, isSo);
  return isSo;
}

/** The text in a value, without tags. Some kits write settings into it: `title: Détail; pos: top`. */
function textIn(value: string): string {
  const [, title] = /(?:^|;)\s*title\s*:\s*([^;]*)/i.exec(value) ?? [];
  return tidy((title ?? value).replace(/<[^>]*>/g, ' '));
}

/** Values that say where a tip stands, when it shows, or which one it is. */
const SETTING =
  /^(?:true|false|top|bottom|left|right|auto|hover|click|focus|[#.][\w-]+|\{.*\}|\[.*["':].*\])$/is;

/**
 * What the page's scripts make a text of, and have left in the attribute: a name in them (`aria.pageForward`, `t('add')`),
 * the key of a translation (`actions.add`, `'ADD' | translate`), a gap that is to be filled in (`{{ label }}`).
 */
const EXPRESSION =
  /^[a-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+(?:\(.*\))?$|^\$?(?:t|tr|_|__|i18n|translate)\(['"].*\)$|^['"].*['"]\s*\|\s*\w+$|\{\{.*\}\}/s;
