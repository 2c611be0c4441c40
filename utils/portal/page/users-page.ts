import type { Service } from '../../bulk/plan';
import { parentOf } from '../../dom/flat-tree';
import { inControl, usableControls } from '../../dom/seen/controls';
import { isSeen, isTextVisible, isVisible } from '../../dom/seen/visible';
import { all, closest, documentOf, holds } from '../../dom/tree/search';
import { textNodes, textOf, textsThat } from '../../dom/tree/texts';
import { fold, tidy } from '../../text';
import { safeDetail } from '../detail/find-detail';
import { findUsersTable } from '../users/table/users-table';
import { PORTAL_NAME, SERVICE_LABELS, VIEW_PARAMETERS } from '../vocabulary/portal-words';

const IDENTITY_FIELDS =
  'input:not([type]), input[type="text"], input[type="email"], input[type="tel"]';
const FIELDS = `${IDENTITY_FIELDS}, input[type="password"], select, textarea`;
/** A form that asks for more than this asks for more than who one is. */
const MOST_LOGIN_FIELDS = 3;

const SENDS = 'button, input, a, [role="button"]';
/** How far above its fields the button of a login may stand. */
const BUTTON_HEIGHT = 3;

/** Whether the tab *Utilisateurs* of a service is in view, and not the login form. */
export function isUsersPage(root: Element): boolean {
  return loginForm(root) === undefined && hasUsersTable(root);
}

/**
 * The login form, if it is in view, alone or inside something else: a password, the name that goes
 * with it, what sends them, and hardly more. A detail that shows a password is none.
 */
export function loginForm(root: Element): Element | undefined {
  const passwords = all(root, 'input[type="password"]').filter(isSeen);
  if (passwords.length === 0) return undefined;
  const detail = safeDetail(root);
  for (const password of passwords) {
    if (detail && holds(detail, password)) continue;
    let around = parentOf(password);
    while (around && around !== root && !hasVisible(around, IDENTITY_FIELDS)) {
      around = parentOf(around);
    }
    if (!around || !hasVisible(around, IDENTITY_FIELDS)) continue;
    const fields = all(around, FIELDS).filter(isVisible);
    const form = closest(around, 'form') ?? around;
    if (fields.length <= MOST_LOGIN_FIELDS && canBeSent(form)) return form;
  }
  return undefined;
}

/** Whether a button stands in a form, or, where it is no `form`, a little around its fields. */
function canBeSent(form: Element): boolean {
  let at: Element | null = form;
  for (let up = form.localName === 'form' ? 0 : BUTTON_HEIGHT; at && up >= 0; up--) {
    if (usableControls(at).some((control) => control.matches(SENDS))) return true;
    at = parentOf(at);
  }
  return false;
}

/** The service in view, read from the labels and headings of its page. */
export function readService(root: Element): Service {
  const labels = labelledTexts(root);
  const value = (names: readonly string[]) => {
    for (const name of names) {
      const hit = labels.get(name);
      if (hit) return hit;
    }
    return '';
  };
  const document = documentOf(root);
  const reference = value(SERVICE_LABELS.reference);
  const customer = value(SERVICE_LABELS.customer);
  const detail = safeDetail(root);
  const heading = all(root, 'h1, h2, h3').find((one) => {
    return isVisible(one) && !isPortalName(one) && !(detail && holds(detail, one));
  });
  const named = value(SERVICE_LABELS.name) || (heading ? textOf(heading) : '');
  const { host } = document.location;
  return {
    key: reference ? `${host} ${reference}` : keyWithout(document.location, named, customer),
    reference,
    name: named || document.title,
    customer,
  };
}

/**
 * What tells a service from others whose page shows no reference: the page's address, without what only
 * says which part of a list is shown, and what the page is called.
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

/** The portal's own name, and a person's dialog, are not the service's. */
function isPortalName(heading: Element): boolean {
  return (
    PORTAL_NAME.test(fold(textOf(heading))) || closest(heading, 'dialog, [role="dialog"]') !== null
  );
}

function hasVisible(around: Element, selector: string): boolean {
  return all(around, selector).some(isVisible);
}

function hasUsersTable(root: Element): boolean {
  try {
    return findUsersTable(root) !== undefined;
  } catch {
    // Two tables in view: it is the page, and the panel must be there to say what is wrong.
    return true;
  }
}

/** What stands beside each label of the page, outside controls and tables of many columns. */
function labelledTexts(root: Element): Map<string, string> {
  const aside = [safeTable(root), safeDetail(root)].filter((part) => part !== undefined);
  const nodes = textNodes(root);
  const counts = (node: Text) => {
    return !aside.some((part) => holds(part, node)) && !inControl(node) && isTextVisible(node);
  };
  const found = new Map<string, string>();
  for (const node of serviceLabels(root)) {
    const { label, rest } = labelIn(node.data);
    if (found.has(label) || closest(node, 'thead') || !counts(node)) continue;
    const after = () => nodes.slice(nodes.indexOf(node) + 1).find(counts)?.data;
    const next = rest || after();
    if (next && !WANTED.includes(fold(next))) found.set(label, tidy(next));
  }
  return found;
}

const WANTED: readonly string[] = Object.values(SERVICE_LABELS).flat();
const serviceLabels = textsThat((text) => WANTED.includes(labelIn(text).label));

/** A label, folded, and what stands behind it in the same text. */
function labelIn(text: string): { label: string; rest: string } {
  const [head = '', ...rest] = tidy(text).split(/\s*:\s+/);
  return { label: fold(head), rest: rest.join(' : ') };
}

function safeTable(root: Element): Element | undefined {
  try {
    const area = findUsersTable(root)?.area;
    // Where headings and rows have no more in common than the page, nothing can be left out.
    return area && !holds(area, documentOf(root).body) ? area : undefined;
  } catch {
    return undefined;
  }
}
