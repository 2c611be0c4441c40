import type { Page } from 'puppeteer';

/** A run as the journal stores it: its record, and its entries with what is the same in all of them left out. */
export interface StoredRun {
  run: string;
  /** The key of its service. */
  service: string;
  /** In ms since 1970. */
  startedAt: number;
  isOver?: boolean;
  kind?: 'inventory';
  events: { kind: string; [part: string]: unknown }[];
}

/**
 * Puts runs into the journal, as if they had been carried out. The journal is there once a page has read it.
 *
 * @param page one of the extension's own pages
 * @param copies how many times each: copies are a day older each time, and have the run's name with a number
 */
export function storeRuns(page: Page, runs: readonly StoredRun[], copies = 1): Promise<void> {
  return page.evaluate(
    async (templates, times) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('journal');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (let copy = 0; copy < times; copy++) {
        const tx = db.transaction(['entries', 'runs'], 'readwrite', { durability: 'relaxed' });
        for (const { run: name, startedAt, isOver = true, events, ...about } of templates) {
          const run = times === 1 ? name : `${name}-${copy}`;
          const start = startedAt - copy * 86_400_000;
          tx.objectStore('runs').put({ ...about, run, tab: 1, startedAt: start, isOver });
          for (const [index, event] of events.entries()) {
            const seq = index + 1;
            tx.objectStore('entries').put({ run, seq, nonce: `${run} ${seq}`, at: start, event });
          }
        }
        await new Promise((resolve, reject) => {
          tx.oncomplete = resolve;
          tx.onerror = () => reject(tx.error);
        });
      }
      db.close();
    },
    runs as StoredRun[],
    copies,
  );
}

/** The events of a run that was carried out: each licence with its outcome and the reasons for it. */
export function eventsOf(
  { customer, key = `${HOST} MCX104512`, option = 'Superviseur', ...how }: LotPart,
  outcomes: readonly [licence: string, name: string, outcome: string, reasons?: object[]][],
): StoredRun['events'] {
  const { page = `https://${HOST}/Parametrage`, continues, end = 'finished' } = how;
  const service = { key, reference: key.split(' ')[1] ?? '', name: 'Standard', customer };
  const action = continues?.as === 'undo' ? 'remove' : 'add';
  const expect = action === 'remove' ? { expect: 'Oui' } : {};
  const tasks = outcomes.map(([licence, name], index) => {
    const sda = `01 84 78 ${String(index % 100).padStart(2, '0')} 10`;
    return { user: { licence, type: 'Licence simple', sda, name }, changes: [0] };
  });
  const plan = { service, changes: [{ option, action, ...expect }], tasks };
  const [before, after] = action === 'add' ? ['Non', 'Oui'] : ['Oui', 'Non'];
  const done = outcomes.flatMap(([licence, , outcome, reasons = []]) => {
    const isMade = outcome === 'modified';
    const result = { licence, change: 0, outcome, before, after: isMade ? after : before, reasons };
    return outcome === 'none' ? [] : [{ kind: 'outcome', licence, results: [result] }];
  });
  const started = { kind: 'started', plan, readBack: 'reopened', page };
  return [
    { ...started, ...(continues && { continues }) },
    ...done,
    ...(end === 'none' ? [] : [{ kind: end }]),
  ];
}

const HOST = 'store-demo.extranet.myopenip.fr';

interface LotPart {
  customer: string;
  /** Of the service. */
  key?: string;
  option?: string;
  page?: string;
  continues?: { run: string; as: string };
  end?: 'finished' | 'stopped' | 'none';
}

/** An inventory of so many users, every second one a supervisor, every tenth unreadable, as the journal stores it. */
export function inventoryOf(count: number): StoredRun {
  const key = `${HOST} MCX7`;
  const service = { key, reference: 'MCX7', name: 'Standard', customer: 'Mairie' };
  const users = Array.from({ length: count }, (_, index) => {
    return { licence: `FPC${100_000 + index}`, type: '', sda: '', name: `Utilisateur ${index}` };
  });
  const readings = users.map(({ licence }, index) => {
    if (index % 10 === 9) {
      return { kind: 'user-unread', licence, reasons: [{ code: 'user-not-found' }] };
    }
    const [value, button] = index % 2 === 0 ? ['Oui', 'remove'] : ['Non', 'add'];
    return { kind: 'user-read', licence, options: [{ label: 'Superviseur', value, button }] };
  });
  const started = {
    kind: 'inventory-started',
    service,
    users,
    page: `https://${HOST}/Parametrage`,
  };
  return {
    run: 'inventory',
    kind: 'inventory',
    service: key,
    startedAt: Date.now() - 60_000,
    events: [started, ...readings, { kind: 'finished' }],
  };
}
