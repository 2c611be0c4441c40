// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PanelFocus } from '../../../utils/panel/panel-focus';

let host: HTMLElement;
let isOpen = true;
const open = vi.fn(async () => {
  isOpen = true;
});
const focus = () => new PanelFocus({ document, isOpen: () => isOpen, open });
const inPanel = () => host.shadowRoot?.activeElement?.className;

beforeEach(() => {
  isOpen = true;
  open.mockClear();
  document.body.innerHTML = '<input id="field">';
  host = document.createElement('div');
  host.setAttribute('data-myopenip-bulk', 'panel');
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<section class="panel" tabindex="-1"><input class="filter"></section>';
  document.body.append(host);
});

afterEach(() => document.body.replaceChildren());

const field = () => document.querySelector<HTMLElement>('#field');

test('the key brings the focus into the panel, and back to where it was', async () => {
  field()?.focus();
  const panel = focus();

  await panel.toggle();
  expect(open).toHaveBeenCalledOnce();
  expect(inPanel()).toBe('panel');
  host.shadowRoot?.querySelector<HTMLElement>('.filter')?.focus();
  await panel.toggle();

  expect(document.activeElement).toBe(field());
  expect(open).toHaveBeenCalledOnce();
});

test('the key leaves the panel where nothing had the focus, or what had it has gone', async () => {
  const panel = focus();
  await panel.toggle();
  await panel.toggle();
  expect(document.activeElement).toBe(document.body);

  field()?.focus();
  await panel.toggle();
  field()?.remove();
  await panel.toggle();

  expect(inPanel()).toBeUndefined();
});

test('the key opens a folded panel whose handle has the focus', async () => {
  isOpen = false;
  host.shadowRoot?.querySelector<HTMLElement>('.filter')?.focus();

  await focus().toggle();

  expect(open).toHaveBeenCalledOnce();
  expect(inPanel()).toBe('panel');
});
