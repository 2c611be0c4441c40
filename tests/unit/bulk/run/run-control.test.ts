import { expect, test, vi } from 'vitest';
import { RunControl } from '../../../../utils/bulk/run/run-control';

const never = new AbortController().signal;

test('a run goes on unless it is asked to pause', async () => {
  const control = new RunControl();

  expect(control.wish).toBe('go');
  await expect(control.whilePaused(never)).resolves.toBeUndefined();
});

test('a paused run waits until it is resumed', async () => {
  const control = new RunControl();
  control.ask('pause');
  const gone = vi.fn();
  const wait = control.whilePaused(never).then(gone);
  await Promise.resolve();
  expect(gone).not.toHaveBeenCalled();

  control.ask('resume');
  await wait;

  expect(control.wish).toBe('go');
});

test('a second pause does not end the wait', async () => {
  const control = new RunControl();
  control.ask('pause');
  const gone = vi.fn();
  void control.whilePaused(never).then(gone);

  control.ask('pause');
  await Promise.resolve();

  expect(gone).not.toHaveBeenCalled();
});

test('a stop ends the wait', async () => {
  const control = new RunControl();
  control.ask('pause');
  const wait = control.whilePaused(never);

  control.ask('stop');
  await wait;

  expect(control.wish).toBe('stop');
});

test.each(['resume', 'pause'] as const)('a %s does not take a stop back', (what) => {
  const control = new RunControl();
  control.ask('stop');

  control.ask(what);

  expect(control.wish).toBe('stop');
});

test('leaving the page ends the wait with its reason', async () => {
  const control = new RunControl();
  control.ask('pause');
  const page = new AbortController();
  const wait = control.whilePaused(page.signal);

  page.abort(new Error('page left'));

  await expect(wait).rejects.toThrow('page left');
});

test('on a page that was left already no wait begins', async () => {
  const control = new RunControl();
  control.ask('pause');

  await expect(control.whilePaused(AbortSignal.abort(new Error('left')))).rejects.toThrow('left');
});
