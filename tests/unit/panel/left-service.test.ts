import { expect, test, vi } from 'vitest';
import { tellOfLeft } from '../../../utils/panel/left-service';
import { ADD_SUPERVISOR, SERVICE } from '../support/builders';
import { controller, settle } from '../support/panel-controller';

const OWN = { label: 'Classeur dupont.xlsx', byLicence: new Map([['FPC1', [ADD_SUPERVISOR]]]) };

test('changes of single users stay with their service, and it is said which that is', async () => {
  const left = controller();
  left.panel.takeOwn(OWN);
  const { panel, shown, start } = controller();

  tellOfLeft(left.shown(), panel);

  expect(shown().alert).toContain('Classeur dupont.xlsx');
  expect(shown().alert).toContain(`${SERVICE.reference} · ${SERVICE.name}`);
  expect(shown().changes.own).toBeUndefined();
  panel.select(['FPC1'], true);
  panel.actions.run.preview();
  panel.actions.run.apply();
  await settle();
  expect(start).not.toHaveBeenCalled();
  expect(shown().run.confirmation).toBeUndefined();
});

test('of a service that cannot be named, its key is said', () => {
  const left = controller();
  left.panel.takeOwn(OWN);
  const warn = vi.fn();

  tellOfLeft({ ...left.shown(), service: { ...SERVICE, reference: '', name: '' } }, { warn });

  expect(warn.mock.lastCall?.[0]).toContain(SERVICE.key);
});

test('nothing is said where nothing was prepared', () => {
  const warn = vi.fn();
  tellOfLeft(controller().shown(), { warn });
  expect(warn).not.toHaveBeenCalled();
});
