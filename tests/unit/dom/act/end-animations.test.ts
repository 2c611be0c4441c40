// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endAnimations } from '../../../../utils/dom/act/end-animations';

/** An animation as far as it is asked about, of what a style sheet moves unless told otherwise. */
function moving(target: Element, more: object = { transitionProperty: 'opacity' }, endTime = 1) {
  const animation = {
    playState: 'running',
    effect: { target, getComputedTiming: () => ({ endTime }) },
    finish: vi.fn(() => {
      animation.playState = 'finished';
    }),
    ...more,
  };
  return animation;
}

/** Which happy-dom has without their names. */
class EndEvent extends Event {
  constructor(type: string, { bubbles, ...names }: EventInit) {
    super(type, { bubbles });
    Object.assign(this, names);
  }
}
vi.stubGlobal('TransitionEvent', EndEvent);
vi.stubGlobal('AnimationEvent', EndEvent);

let animations: ReturnType<typeof moving>[] = [];
let dialog: HTMLElement;
let told: string[] = [];
let stop = () => {};

beforeEach(() => {
  animations = [];
  told = [];
  document.body.innerHTML = '<div id="dialog"></div>';
  dialog = document.querySelector('#dialog') as HTMLElement;
  Object.assign(document, { getAnimations: () => animations });
  for (const type of ['transitionend', 'animationend']) {
    dialog.addEventListener(type, (event) => {
      const { propertyName, animationName } = event as TransitionEvent & AnimationEvent;
      told.push(`${type} ${propertyName ?? animationName}`);
    });
  }
});
afterEach(() => stop());

/** The browser's own word of an end, which it may give a frame later. */
function tellAsBrowser(propertyName: string): void {
  const event = new TransitionEvent('transitionend', { bubbles: true, propertyName });
  Object.defineProperty(event, 'isTrusted', { value: true });
  dialog.dispatchEvent(event);
}

test('what begins to move is at its end, and the page is told so once', async () => {
  stop = endAnimations(document);
  const fading = moving(dialog);
  animations.push(fading);
  dialog.className = 'in';
  await expect.poll(() => told).toEqual(['transitionend opacity']);
  expect(fading.finish).toHaveBeenCalledOnce();
  tellAsBrowser('opacity');
  expect(told).toHaveLength(1);
});

test('what a style sheet moves by any attribute is at its end', async () => {
  stop = endAnimations(document);
  animations.push(moving(dialog));
  dialog.dataset.state = 'closed';
  await expect.poll(() => told).toEqual(['transitionend opacity']);
});

test('what moves already is too, also by an animation', async () => {
  animations.push(moving(dialog, { animationName: 'slide' }));
  stop = endAnimations(document);
  await expect.poll(() => told).toEqual(['animationend slide']);
});

/** A component in the page, whose own tree moves. */
function component() {
  const host = document.createElement('div');
  const tree = host.attachShadow({ mode: 'open' });
  tree.innerHTML = '<p>Superviseur</p>';
  const inside: ReturnType<typeof moving>[] = [];
  Object.assign(tree, { getAnimations: () => inside });
  document.body.append(host);
  return { tree, inside, shown: tree.querySelector('p') as HTMLElement };
}

test('what a change moves in its own tree is at its end in the same task', async () => {
  const { tree, inside, shown } = component();
  stop = endAnimations(document);
  const sliding = moving(shown);
  inside.push(sliding);
  tree.append('Oui');
  await Promise.resolve();

  expect(sliding.finish).toHaveBeenCalled();
});

test('what a change in the page moves in a component is at its end soon', async () => {
  const { inside, shown } = component();
  stop = endAnimations(document);
  const sliding = moving(shown);
  inside.push(sliding);
  dialog.className = 'in';

  await expect.poll(() => sliding.playState).toBe('finished');
});

test('decoration goes on', async () => {
  const spinner = moving(dialog, { animationName: 'spin' }, Number.POSITIVE_INFINITY);
  const [done] = [moving(dialog)];
  animations.push(spinner, done);
  stop = endAnimations(document);
  await expect.poll(() => told).toEqual(['transitionend opacity']);
  expect(spinner.finish).not.toHaveBeenCalled();
});

test('what cannot be brought to an end is left as it is', async () => {
  const still = moving(dialog);
  still.finish.mockImplementation(() => {
    throw new DOMException('No end', 'InvalidStateError');
  });
  animations.push(still, moving(dialog, { animationName: 'slide' }));
  stop = endAnimations(document);
  await expect.poll(() => told).toEqual(['animationend slide']);
});

test('what the browser tells of its own is heard, and in the end everything', async () => {
  stop = endAnimations(document);
  tellAsBrowser('width');
  expect(told).toEqual(['transitionend width']);
  stop();
  animations.push(moving(dialog));
  dialog.className = 'out';
  await Promise.resolve();
  tellAsBrowser('opacity');
  expect(told).toEqual(['transitionend width', 'transitionend opacity']);
  expect(animations[0]?.finish).not.toHaveBeenCalled();
});

test('who listens by the name of WebKit alone, as Bootstrap 3 does, is told too', async () => {
  stop = endAnimations(document);
  dialog.addEventListener('webkitTransitionEnd', () => told.push('webkit'));
  animations.push(moving(dialog));
  dialog.className = 'in';
  await expect.poll(() => told).toEqual(['transitionend opacity', 'webkit']);
});

test('who has done something at the name of today is not told again by the other', async () => {
  stop = endAnimations(document);
  dialog.addEventListener('transitionend', () => dialog.remove());
  dialog.addEventListener('webkitTransitionEnd', () => told.push('webkit'));
  animations.push(moving(dialog));
  dialog.className = 'in';
  await expect.poll(() => dialog.isConnected).toBe(false);
  await Promise.resolve();
  expect(told).toEqual(['transitionend opacity']);
});
