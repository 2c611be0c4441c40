import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../utils/bulk/plan';
import { Problem } from '../../../utils/bulk/problem';
import { ADD_SUPERVISOR, plan } from '../support/builders';
import { controller, settle } from '../support/panel-controller';

describe('the detail of a user of the report', () => {
  const lots = { inView: { state: { plan: plan([ADD_SUPERVISOR], ['FPC7', 'FPC8']) } } };

  test('is opened as a run does, with nothing pressed in it, and stays open', async () => {
    const { panel, portal, shown } = controller({ lots });

    panel.actions.flow.openDetail('FPC8');
    expect(shown().run).toMatchObject({
      workState: 'opening',
      news: 'Ouverture de la fiche de FPC8. Rien n’est modifié.',
    });
    expect(panel.isActive).toBe(true);
    await settle();

    const [[made]] = portal.startWork.mock.calls as [[Plan]];
    expect(made.tasks.map(({ user: { licence } }) => licence)).toEqual(['FPC8']);
    expect(portal.open).toHaveBeenCalledExactlyOnceWith('FPC8', expect.any(AbortSignal));
    expect(portal.leave).toHaveBeenCalledOnce();
    expect(portal.detail.press).not.toHaveBeenCalled();
    expect(portal.detail.close).not.toHaveBeenCalled();
    expect(shown()).toMatchObject({ alert: '', folded: false, run: { workState: 'idle' } });
    expect(panel.isActive).toBe(false);
  });

  test('is told of until something else goes on', async () => {
    const { panel, shown } = controller({ lots });
    panel.actions.flow.openDetail('FPC8');
    await settle();
    expect(shown().run.news).toBe('Fiche de FPC8 ouverte dans le portail.');

    panel.changed('preview');

    expect(shown().run.news).toBe('');
  });

  test('is not opened while something goes on, and the person is told', async () => {
    const { panel, portal, shown } = controller({ lots, isActive: true });

    panel.actions.flow.openDetail('FPC8');
    await settle();

    expect(portal.open).not.toHaveBeenCalled();
    expect(shown().alert).toBe('Attendez la fin de ce qui est en cours, puis ouvrez la fiche.');
  });

  test('is not opened over another one, which the person has open', async () => {
    const { panel, portal, shown } = controller({ lots });
    portal.isOneOpen.mockReturnValue(true);

    panel.actions.flow.openDetail('FPC8');
    await settle();

    expect(portal.startWork).not.toHaveBeenCalled();
    expect(shown().alert).toMatch(/^Une fiche est déjà ouverte/);
    expect(panel.isActive).toBe(false);
  });

  test('of somebody who is not in the lot is not opened', async () => {
    const { panel, portal } = controller({ lots });

    panel.actions.flow.openDetail('FPC1');
    await settle();

    expect(portal.startWork).not.toHaveBeenCalled();
  });

  test('that could not be opened is said to be so', async () => {
    const { panel, portal, shown } = controller({ lots });
    portal.open.mockRejectedValue(new Problem({ code: 'user-not-found' }));

    panel.actions.flow.openDetail('FPC8');
    await settle();

    expect(shown().alert).toMatch(/^La fiche de FPC8 n’a pas été ouverte\. Introuvable/);
    expect(portal.leave).toHaveBeenCalledOnce();
  });

  test('is not opened any more once the person stops it, and nothing is said', async () => {
    const { panel, portal, shown } = controller({ lots });
    portal.open.mockImplementation((_, stop) => {
      return new Promise((__, reject) => {
        stop.addEventListener('abort', () => reject(stop.reason));
      });
    });
    panel.actions.flow.openDetail('FPC8');
    await settle();

    panel.ask('resume');
    expect(shown().run.workState).toBe('opening');
    panel.actions.run.stop();
    await settle();

    expect(shown()).toMatchObject({ alert: '', run: { workState: 'idle', news: '' } });
    expect(portal.leave).toHaveBeenCalledOnce();
  });

  test('is not hidden by a panel that lies over the page', async () => {
    const { panel, portal, shown } = controller({ lots });
    portal.isOverPage.mockReturnValue(true);

    panel.actions.flow.openDetail('FPC8');
    await settle();

    expect(shown().folded).toBe(true);
  });
});
