import { ANNE, CROSS, detail, option, PLUS } from '../support/html.ts';
import type { InPage } from '../support/test.ts';

export const OPTIONS =
  option('Superviseur', 'Oui', CROSS) + option('Option standardiste', 'Non', PLUS);

export interface Parts {
  foot?: string;
  head?: string;
  options?: string;
}

/** The close control of each detail. The details are shown in one page, one after the other. */
export async function closeControlsOf(
  open: (wish: { html: string }) => Promise<InPage>,
  details: readonly Parts[],
): Promise<string[]> {
  const page = await open({ html: '<div id="dlg"></div>' });
  const pages = details.map(({ foot = '', head = '', options = OPTIONS }) => {
    return head + detail({ licence: ANNE.licence, options, foot });
  });
  return page.in((all) => {
    const dialog = document.getElementById('dlg') as HTMLElement;
    return all.map((one) => {
      dialog.replaceChildren(document.createRange().createContextualFragment(one));
      return window.ours.closeControl();
    });
  }, pages);
}
