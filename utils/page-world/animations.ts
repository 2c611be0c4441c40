import { LONG_ANIMATION } from './timing';

/** The events of transitions and animations that have come to their end. */
export const ENDS = ['transitionend', 'animationend'];

/** Whether an animation is on its way to an end that may be waited for. */
export function isPassing({ effect, playState }: Animation): boolean {
  const { endTime = 0 } = effect?.getComputedTiming() ?? {};
  return playState === 'running' && Number(endTime) < LONG_ANIMATION;
}

/** How long an animation would go on by itself, in ms. */
export function timeLeft({ effect, currentTime }: Animation): number {
  const { endTime = 0 } = effect?.getComputedTiming() ?? {};
  return Math.max(0, Number(endTime) - Number(currentTime ?? 0));
}

/** Brings an animation to its end at once. @returns whether it was on its way to one */
export function finishAnimation(animation: Animation): boolean {
  if (!isPassing(animation)) return false;
  try {
    animation.finish();
    return true;
  } catch {
    // An animation with a playback rate of 0 has no end.
    return false;
  }
}

/** The event that a browser fires at the end of an animation; `undefined` where a script made it. */
export function endEvent(animation: Animation): Event | undefined {
  if ('transitionProperty' in animation) {
    const propertyName = String(animation.transitionProperty);
    return new TransitionEvent('transitionend', { bubbles: true, propertyName });
  }
  if ('animationName' in animation) {
    const animationName = String(animation.animationName);
    return new AnimationEvent('animationend', { bubbles: true, animationName });
  }
  return undefined;
}

/** The same event by the name that it had in WebKit. */
export function legacyOf(event: Event): Event {
  const { propertyName, animationName } = event as Partial<TransitionEvent & AnimationEvent>;
  return propertyName === undefined
    ? new AnimationEvent('webkitAnimationEnd', { bubbles: true, animationName })
    : new TransitionEvent('webkitTransitionEnd', { bubbles: true, propertyName });
}
