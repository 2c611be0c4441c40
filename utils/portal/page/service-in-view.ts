import type { Service } from '../../bulk/plan';
import { inControl, PRESSABLE } from '../../dom/seen/controls';
import { isSeen, isTextVisible, isVisible } from '../../dom/seen/visible';
import { all, closest, documentOf, holds } from '../../dom/tree/search';
import { textOf } from '../../dom/tree/text-runs';
import { textNodes, textsThat } from '../../dom/tree/texts';
import { fold, tidy } from '../../text';
import { safeDetail } from '../detail/find-detail';
import { safeUsersTable } from '../users/table/find-users-table';
import { HARMLESS_WORDS } from '../vocabulary/line-words';
import {
  OTHER_SERVICE_LABELS,
  PORTAL_NAME,
  SERVICE_LABELS,
  VIEW_PARAMETERS,
} from '../vocabulary/portal-words';
import { layerAround, toastAround } from './layer';

const SERVICE_LABEL_WORDS: readonly string[] = Object.values(SERVICE_LABELS).flat();
const serviceLabels = textsThat((text) => SERVICE_LABEL_WORDS.includes(splitAtColon(text).label));

/**
 * Reads the service in view from the labels and headings of its page.
 *
 * @returns texts as they are shown, each empty where the page shows none; `key` tells the service from all others
 */
export function readService(root: Element): Service {
  const values = serviceValues(root);
  const firstValue = (names: readonly string[]) => {
    for (const name of names) {
      const value = values.get(name);
      if (value) return value;
    }
    return '';
  };
  const document = documentOf(root);
  const reference = firstValue(SERVICE_LABELS.reference);
  const customer = firstValue(SERVICE_LABELS.customer);
  const named = firstValue(SERVICE_LABELS.name) || pageHeading(root);
  const { host } = document.location;
  return {
    key: reference ? `${host} ${reference}` : keyWithout(document.location, named, customer),
    reference,
    name: named || document.title,
    customer,
  };
}

/**
 * The key of a service whose page shows no reference: the address of the page, without the parameters that only choose
 * a part of the list, and the names that the page shows.
 */
function keyWithout({ host, pathname, search }: Location, name: string, customer: string): string {
  const said = [...new URLSearchParams(search)].filter(([key]) => !VIEW_PARAMETERS.test(key));
  const query = said
    .map(([key, value]) => `${key}=${value}`)
    .sort()
    .join('&');
  // « Utilisateurs (42) » is the same page when there are 43.
  const names = [name.replace(/\(\d+\)/g, ''), customer].map((text) => fold(text)).filter(Boolean);
  return [`${host}${pathname}${query && `?${query}`}`, ...names].join(' ');
}

/**
 * The first heading of the page, apart from the portal's own name and from headings in a dialog, a message or a detail.
 */
function pageHeading(root: Element): string {
  const detail = safeDetail(root);
  const heading = all(root, 'h1, h2, h3').find((one) => {
    const isOfPage = !isPortalName(one) && toastAround(one) === undefined && !isUnseenOver(one);
    return isVisible(one) && isOfPage && !(detail && holds(detail, one));
  });
  return heading ? textOf(heading) : '';
}

/** Whether a heading is invisible and lies over the page, like the heading of a place for messages. */
function isUnseenOver(heading: Element): boolean {
  return !isSeen(heading) && layerAround(heading) !== undefined;
}

function isPortalName(heading: Element): boolean {
  return (
    PORTAL_NAME.test(fold(textOf(heading))) || closest(heading, 'dialog, [role="dialog"]') !== null
  );
}

/** By the labels of a service, folded, what stands beside each: outside controls, the users table and the detail. */
function serviceValues(root: Element): Map<string, string> {
  const aside = [tableArea(root), safeDetail(root)].filter((part) => part !== undefined);
  const nodes = textNodes(root);
  const isThere = (node: Text) => !aside.some((part) => holds(part, node)) && isTextVisible(node);
  const counts = (node: Text) => !inControl(node) && isThere(node);
  // A customer's name may lead to their page.
  const isSaid = (node: Text) => counts(node) || (isNameOfLink(node) && isThere(node));
  const found = new Map<string, string>();
  for (const node of serviceLabels(root)) {
    const { label, value } = splitAtColon(node.data);
    if (found.has(label) || closest(node, 'thead') || !counts(node)) continue;
    const after = () => nodes.slice(nodes.indexOf(node) + 1).find(isSaid)?.data;
    const beside = value || after();
    if (beside && !isLabel(beside)) found.set(label, tidy(beside));
  }
  return found;
}

/** Whether a text is a link's, and says no deed: « Modifier » is none of a service's particulars. */
function isNameOfLink(node: Text): boolean {
  return closest(node, PRESSABLE)?.localName === 'a' && !HARMLESS_WORDS.test(fold(node.data));
}

/** Whether what stands behind a label is the next label: then the page shows no value there. */
function isLabel(text: string): boolean {
  const { label } = splitAtColon(text.replace(/\s*:\s*$/, ''));
  return SERVICE_LABEL_WORDS.includes(label) || OTHER_SERVICE_LABELS.includes(label);
}

/** A label, folded, and the value that stands behind a colon in the same text; empty where there is none. */
function splitAtColon(text: string): { label: string; value: string } {
  const [head = '', ...rest] = tidy(text).split(/\s*:\s+/);
  return { label: fold(head), value: rest.join(' : ') };
}

function tableArea(root: Element): Element | undefined {
  const area = safeUsersTable(root)?.area;
  // Where headings and rows share no element but the page itself, nothing can be left out.
  return area && !holds(area, documentOf(root).body) ? area : undefined;
}
