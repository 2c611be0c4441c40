/**
 * Lets the page live between two pieces of long work: a person may type, and frames be drawn. No timer:
 * those are slow in a hidden tab.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(undefined);
  });
}
