/** How the page says that it is busy, and what came of things. */
import { $, icon } from './kit.js';

const { toastr } = window;

const WAIT = '<i class="fa fa-spinner fa-pulse"></i> Veuillez patienter…';

toastr.options = { closeButton: true, progressBar: true, escapeHtml: true };

/** Covers the page with all popups, or uncovers it. */
export function veil(isBusy) {
  if (isBusy) $.blockUI({ message: WAIT, baseZ: 2000 });
  else $.unblockUI();
}

/** A turning sign in the corner, which takes no click away. */
export function spinner(isBusy) {
  $('.page-spinner').remove();
  if (isBusy) icon('refresh fa-spin fa-2x page-spinner').appendTo('body');
}

/** Why something failed, over the page for a moment; an empty answer tells nothing. */
export function toast(text) {
  if (text) toastr.error(text);
}

/** That something is done. */
export function tell(text) {
  toastr.success(text);
}
