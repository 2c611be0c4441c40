/**
 * One channel for all calls: in a hidden tab many calls follow each other, and a channel for each would be collected
 * late.
 */
let channel: MessageChannel | undefined;
const waiting: (() => void)[] = [];

/**
 * Lets the page work between two pieces of long work: a person may type, and frames are drawn. It uses no timer, which
 * would be slow in a hidden tab.
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
 * Goes on in a new task as soon as the current one is over. With the browser's scheduler, that is before the next
 * frame.
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
