import type { Service } from '../bulk/plan';
import { inControl } from '../dom/controls';
import { textNodes, textOf } from '../dom/texts';
import { isVisible } from '../dom/visible';
import { fold, tidy } from '../text';
import { findUsersTable } from './users-table';
import { SERVICE_LABELS } from './words';

/** Whether the tab *Utilisateurs* of a service is in view, and not the login form. */
export function isUsersPage(document: Document): boolean {
  return loginForm(document) === undefined && hasUsersTable(document);
}

/** The login form, if it is in view, alone or inside something else. */
export function loginForm(document: Document): HTMLFormElement | undefined {
  const passwords = [...document.querySelectorAll('input[type="password"]')];
  const shown = passwords.find((field) => isVisible(field) && field.closest('form') !== null);
  return shown?.closest('form') ?? undefined;
}

/** The service in view, read from the labels and headings of its page. */
export function readService(document: Document): Service {
  const labels = labelledTexts(document);
  const value = (names: readonly string[]) => {
    for (const name of names) {
      const hit = labels.get(name);
      if (hit) return hit;
    }
    return '';
  };
  const reference = value(SERVICE_LABELS.reference);
  const heading = [...document.querySelectorAll('h1, h2')].find(isVisible);
  const name = value(SERVICE_LABELS.name) || (heading ? textOf(heading) : '') || document.title;
  const { host, pathname } = document.location;
  return {
    key: reference ? `${host} ${reference}` : `${host}${pathname}`,
    reference,
    name,
    customer: value(SERVICE_LABELS.customer),
  };
}

function hasUsersTable(document: Document): boolean {
  try {
    return findUsersTable(document.body) !== undefined;
  } catch {
    // Two tables in view: it is the page, and the panel must be there to say what is wrong.
    return true;
  }
}

/** What stands beside each label of the page, outside controls and tables of many columns. */
function labelledTexts(document: Document): Map<string, string> {
  const wanted: string[] = Object.values(SERVICE_LABELS).flat();
  const table = safeTable(document);
  const nodes = textNodes(document.body, (element) => element === table).filter((node) => {
    const parent = node.parentElement;
    return parent !== null && !inControl(node) && isVisible(parent);
  });
  const found = new Map<string, string>();
  for (const [index, node] of nodes.entries()) {
    const [head = '', ...rest] = tidy(node.data).split(/\s*:\s+/);
    const label = fold(head);
    if (!wanted.includes(label) || found.has(label) || node.parentElement?.closest('thead'))
      continue;
    const next = rest.length > 0 ? rest.join(' : ') : nodes[index + 1]?.data;
    if (next && !wanted.includes(fold(next))) found.set(label, tidy(next));
  }
  return found;
}

function safeTable(document: Document): Element | undefined {
  try {
    return findUsersTable(document.body)?.area;
  } catch {
    return undefined;
  }
}
