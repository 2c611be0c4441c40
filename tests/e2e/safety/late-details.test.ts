import { describe, expect } from 'vitest';
import { IN_CHROMIUM, onSkin, SELDOM, test } from '../support/test.ts';

describe('a detail in a frame', IN_CHROMIUM, () => {
  onSkin({ skin: 'frame' })(
    'that hears late that it is to close is waited for',
    SELDOM,
    async ({ panel, portal, proof }) => {
      // Browsers hold back messages between pages while they are short of time.
      await panel.page.evaluate(() => {
        window.postMessage = () => {
          const cross = document.querySelector<HTMLElement>('.modal .close');
          const close = () => cross?.isConnected && cross.click();
          setTimeout(close, 2500);
        };
      });
      await panel.select('FPC17293');
      proof.selects('FPC17293');
      await panel.change(1, { option: 'Superviseur' });
      await panel.apply();
      const [row] = await panel.results();
      expect([row?.Résultat, row?.Détail]).toEqual(['Modifié', '']);
      expect(portal.user('FPC17293').options.Superviseur).toBe('Oui');
    },
  );
});

/**
 * Makes the portal show a detail as it was last, with what was pressed as if it were done, until its
 * server answers, without a word that it waits; and ask, meanwhile, for something else, which comes first.
 */
function showLastDetailFirst(): void {
  const $ = (window as unknown as { jQuery: (selector: string) => { modal(how: string): void } })
    .jQuery;
  const body = document.querySelector('#user-detail .modal-body') as HTMLElement;
  const last = new Map<string, string>();
  const keep = () => {
    const id = body.querySelector<HTMLElement>('.user-detail')?.dataset.id;
    if (id) last.set(id, body.innerHTML);
  };
  new MutationObserver(keep).observe(body, { childList: true, subtree: true });
  document.head.append(
    Object.assign(document.createElement('style'), {
      textContent: '#waiting-indicator { display: none !important }',
    }),
  );
  const counter = document.body.appendChild(document.createElement('p'));
  const onClick = (event: MouseEvent) => {
    const pressed = event.target as HTMLElement;
    if (pressed.matches('.add-option')) {
      event.stopImmediatePropagation();
      event.preventDefault();
      const [value, sign] = pressed.closest('tr')?.querySelectorAll('td') ?? [];
      if (value) value.textContent = 'Oui';
      if (sign) sign.innerHTML = '<a href="#" class="remove-option">x</a>';
    }
    if (!pressed.matches('#users .detail')) return;
    const known = last.get(pressed.dataset.id ?? '');
    if (!known) return;
    body.innerHTML = known;
    $('#user-detail').modal('show');
    void fetch('/favicon.ico?messages').then(() => {
      counter.textContent = 'Aucun nouveau message';
    });
  };
  document.addEventListener('click', onClick, { capture: true });
}

describe(
  'a portal that shows a detail as it was last, and asks its server for other things too',
  IN_CHROMIUM,
  () => {
    test('is read only once its own answer has come', async ({ panel, portal, proof }) => {
      proof.selects('FPC172948');
      await panel.select('FPC172948');
      await panel.change(1, { option: 'Superviseur' });
      await panel.page.evaluate(showLastDetailFirst);
      portal.faults.latency = 300;
      await panel.apply();
      expect(portal.user('FPC172948').options.Superviseur).toBe('Non');
      expect(await panel.outcomes()).toEqual({ FPC172948: 'À vérifier' });
    });
  },
);
