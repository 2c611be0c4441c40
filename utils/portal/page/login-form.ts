import { parentOf } from '../../dom/flat-tree';
import { usableControls } from '../../dom/seen/controls';
import { isSeen, isVisible } from '../../dom/seen/visible';
import { all, closest, holds } from '../../dom/tree/search';
import { safeDetail } from '../detail/find-detail';

const IDENTITY_FIELDS =
  'input:not([type]), input[type="text"], input[type="email"], input[type="tel"]';
const FIELDS = `${IDENTITY_FIELDS}, input[type="password"], select, textarea`;
/** A form with more fields than this is more than a login. */
const MOST_LOGIN_FIELDS = 3;
const SENDS = 'button, input, a, [role="button"]';
/** How many elements above the fields of a login its button may stand, where they are in no `form`. */
const BUTTON_HEIGHT = 3;

/**
 * The login form, if it is in view, alone or inside something else: a password, the name that goes with it, a button,
 * and hardly more. A detail that shows a password is no login.
 *
 * @returns the `form`, or the closest element around both fields where there is none
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

function hasVisible(around: Element, selector: string): boolean {
  return all(around, selector).some(isVisible);
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
