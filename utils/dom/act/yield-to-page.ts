/** Kept: in a hidden tab many breaths follow each other, and a channel is only let go by the collector. */
let channel: MessageChannel | undefined;
const waiting: (() => void)[] = [];

/**
 * Lets the page live between two pieces of long work: a person may type, and frames be drawn. No timer:
 * those are slow in a hidden tab.
 */
export function breathe(): Promise<void> {
  channel ??= open();
  const { port2 } = channel;
  return new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(undefined);
  });
}

/**
 * Goes on in a task of its own as soon as the one that runs now is over: where a browser knows tasks that
 * are more urgent than a frame, no frame is drawn before.
 */
export async function nextTask(): Promise<void> {
  if ('scheduler' in globalThis) await scheduler.postTask(() => {}, { priority: 'user-blocking' });
  else await breathe();
}

function open(): MessageChannel {
  const opened = new MessageChannel();
  opened.port1.onmessage = () => waiting.shift()?.();
  return opened;
}
