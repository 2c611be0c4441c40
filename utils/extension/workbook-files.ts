import { browser } from 'wxt/browser';
import type { WorkbookReply, WorkbookRequest } from '../report/serve-workbooks';
import { MOST_BYTES, type Workbook, WorkbookError } from '../report/table';
import type { SheetOut } from '../report/workbook-out';
import { LONGEST_FILE } from '../timing';

/** The script that alone has the library which knows workbooks. Only the extension's own pages may start it. */
const WORKER = '/workbook-worker.js';

/** Reads a file in a worker, which is ended when it takes too long. @throws WorkbookError */
export async function readWorkbookFile(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  // A file that is refused is not copied.
  if (bytes.length > MOST_BYTES) throw new WorkbookError('too-large');
  const reply = await askWorker({ bytes, fileName }, LONGEST_FILE);
  if ('workbook' in reply) return reply.workbook;
  throw new WorkbookError('fault' in reply ? reply.fault : 'damaged', { cause: reply });
}

/** The sheets as an XLSX file, written in a worker. @throws Error where it cannot be written */
export async function writeWorkbookFile(
  sheets: readonly SheetOut[],
): Promise<Uint8Array<ArrayBuffer>> {
  const reply = await askWorker({ sheets }, 4 * LONGEST_FILE);
  if ('file' in reply) return reply.file as Uint8Array<ArrayBuffer>;
  throw new Error('error' in reply ? reply.error : 'fault' in reply ? reply.fault : 'no file');
}

/** Asks a worker that lives for one answer: what a bad file has done to it is gone with it. */
async function askWorker(request: WorkbookRequest, longest: number): Promise<WorkbookReply> {
  const worker = new Worker(browser.runtime.getURL(WORKER));
  const { promise, resolve } = Promise.withResolvers<WorkbookReply>();
  const timer = setTimeout(() => resolve({ fault: 'too-slow' }), longest);
  worker.onmessage = ({ data }: MessageEvent<WorkbookReply>) => resolve(data);
  worker.onmessageerror = () => resolve({ error: 'The answer could not be read' });
  // As when no memory is left.
  worker.onerror = ({ message }) => resolve({ error: message || 'The worker has ended' });
  worker.postMessage(request);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
