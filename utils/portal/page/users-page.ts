import { findUsersTable } from '../users/table/find-users-table';
import { loginForm } from './login-form';

/** Whether the tab *Utilisateurs* of a service is in view, and not the login form. */
export function isUsersPage(root: Element): boolean {
  return loginForm(root) === undefined && hasUsersTable(root);
}

function hasUsersTable(root: Element): boolean {
  try {
    return findUsersTable(root) !== undefined;
  } catch {
    // Two tables in view: it is the page, and the panel must be there to say what is wrong.
    return true;
  }
}
