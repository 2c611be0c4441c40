/** The events that tell that something has come to its end. */
export const ENDS = ['transitionend', 'animationend'];

/** What moves for longer than this is decoration, in ms: nothing waits for it. */
const LONG_ANIMATION = 2000;

/** Whether something is on its way to an end that may be waited for. */
export function isPassing({ effect, playState }: Animation): boolean {
  const { endTime = 0 } = effect?.getComputedTiming() ?? {};
  return playState === 'running' && Number(endTime) < LONG_ANIMATION;
}

/** How long an animation would go on by itself, in ms. */
export function timeLeft({ effect, currentTime }: Animation): number {
  const { endTime = 0 } = effect?.getComputedTiming() ?? {};
  return Math.max(0, Number(endTime) - Number(currentTime ?? 0));
}

/** Brings an animation to its end at once. @returns whether it had one */
export function finishAnimation(animation: Animation): boolean {
  if (!isPassing(animation)) return false;
  try {
    animation.finish();
    return true;
  } catch {
    // One that stands still has no end.
    return false;
  }
}

/** The event by which a page is told of an animation's end, where its style sheet has made it. */
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

/** The same by the name that it had in WebKit. */
export function legacyOf(event: Event): Event {
  const { propertyName, animationName } = event as Partial<TransitionEvent & AnimationEvent>;
  return propertyName === undefined
    ? new AnimationEvent('webkitAnimationEnd', { bubbles: true, animationName })
    : new TransitionEvent('webkitTransitionEnd', { bubbles: true, propertyName });
}
