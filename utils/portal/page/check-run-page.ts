import type { Service } from '../../bulk/plan';
import { Halt } from '../../bulk/problem';
import { findUsersTable } from '../users/table/find-users-table';
import { loginForm } from './login-form';
import { readService } from './service-in-view';

/** @throws Halt when the page does not list the users of the service that a run is for */
export function checkRunPage(root: Element, service: Service): void {
  checkSession(root);
  if (!findUsersTable(root)) throw new Halt({ code: 'page-left' });
  checkService(root, service);
}

/** The same in the very task of a press, where a detail may have replaced the list. */
export function checkRunPageAtPress(root: Element, service: Service): void {
  checkSession(root);
  if (findUsersTable(root)) checkService(root, service);
}

function checkSession(root: Element): void {
  if (loginForm(root)) throw new Halt({ code: 'session-expired' });
}

function checkService(root: Element, service: Service): void {
  if (readService(root).key !== service.key) throw new Halt({ code: 'page-left' });
}
