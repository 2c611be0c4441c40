import { afterEach, expect, test, vi } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../../utils/extension/workbook-files';
import { answerWorkbooks, type WorkbookRequest } from '../../../utils/report/serve-workbooks';
import { MOST_BYTES } from '../../../utils/report/table';
import { LONGEST_FILE } from '../../../utils/timing';

/** The workers that were started, and whether they were ended. */
const started: FakeWorker[] = [];

class FakeWorker {
  isEnded = false;
  onmessage?: (event: { data: unknown }) => void;
  onerror?: (event: { message: string }) => void;
  readonly url: string;

  constructor(url: string) {
    this.url = url;
    started.push(this);
  }

  async postMessage(request: WorkbookRequest): Promise<void> {
    if (does === 'nothing') return;
    if (does === 'die') return this.onerror?.({ message: 'out of memory' });
    this.onmessage?.({ data: structuredClone(await answerWorkbooks(request)) });
  }

  terminate(): void {
    this.isEnded = true;
  }
}

let does: 'its work' | 'nothing' | 'die' = 'its work';
vi.stubGlobal('Worker', FakeWorker);

afterEach(() => {
  does = 'its work';
  started.length = 0;
  vi.useRealTimers();
});

const SHEET = { name: 'A', columns: [{ heading: 'Licence' }], rows: [['FPC1']] };

test('a workbook is written and read by a worker, which is ended', async () => {
  const file = await writeWorkbookFile([SHEET]);
  const { sheets } = await readWorkbookFile(file, 'a.xlsx');

  expect(sheets[0]?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['Licence', 'FPC1']);
  expect(started.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  expect(started[0]?.url).toMatch(/\/workbook-worker\.js$/);
});

test('a bad file is told of', async () => {
  await expect(readWorkbookFile(new Uint8Array(), 'a.xlsx')).rejects.toMatchObject({
    fault: 'empty',
  });
  await expect(writeWorkbookFile([])).rejects.toThrow();
});

test('a file that takes too long is left', async () => {
  vi.useFakeTimers();
  does = 'nothing';
  const reading = readWorkbookFile(new TextEncoder().encode('a;b'), 'a.csv');
  const left = expect(reading).rejects.toMatchObject({ fault: 'too-slow' });
  await vi.advanceTimersByTimeAsync(LONGEST_FILE);

  await left;
  expect(started[0]?.isEnded).toBe(true);
});

test('a file that ends the worker is damaged', async () => {
  does = 'die';

  const reading = readWorkbookFile(new TextEncoder().encode('a;b'), 'a.csv');

  await expect(reading).rejects.toMatchObject({ fault: 'damaged' });
});

test('a file that is too large starts no worker', async () => {
  const reading = readWorkbookFile(new Uint8Array(MOST_BYTES + 1), 'a.csv');

  await expect(reading).rejects.toMatchObject({ fault: 'too-large' });
  expect(started).toEqual([]);
});
