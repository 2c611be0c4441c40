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

function open(): MessageChannel {
  const opened = new MessageChannel();
  opened.port1.onmessage = () => waiting.shift()?.();
  return opened;
}
