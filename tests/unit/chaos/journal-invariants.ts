import type { Entry } from '../../../utils/bulk/journal';

/** Checks I8: the journal has no gaps, is in order, and has one writer. */
export function journalFaults(entries: readonly Entry[]): string[] {
  const isDense = entries.every(({ seq }, place) => seq === place + 1);
  const nonces = new Set(entries.map(({ nonce }) => nonce));
  return isDense && nonces.size === entries.length ? [] : ['I8 the journal has gaps or doubles'];
}

/** Checks I12: no press after a lost number. I13: no second x of a replacement before one is proven. */
export function numberFaults(entries: readonly Entry[]): string[] {
  const [first] = entries;
  if (first?.event.kind !== 'started') return [];
  const { plan } = first.event;
  const isReplacement = (change: number) => plan.changes[change]?.action === 'replace';
  const faults: string[] = [];
  let isProven = false;
  let isLost = false;
  let last: { licence: string; change: number } | undefined;
  for (const { event } of entries) {
    if (event.kind === 'outcome') {
      for (const { change, outcome, reasons } of event.results) {
        // An x that had no effect has taken nothing.
        const hasTaken = reasons.some(({ code }) => code.startsWith('old-value-'));
        if (isReplacement(change) && outcome === 'failed' && !hasTaken) last = undefined;
        isProven ||= isReplacement(change) && outcome === 'modified';
        isLost ||= reasons.some(({ code }) => code === 'old-value-lost');
      }
    } else if (event.kind === 'retracted') last = undefined;
    else if (event.kind === 'intent') {
      const { licence, change, press } = event;
      if (isLost) faults.push(`I12 ${licence} ${press} though a number was lost`);
      if (press !== 'remove' || !isReplacement(change)) continue;
      const isSecond = last && last.licence !== licence;
      if (isSecond && !isProven) faults.push(`I13 ${licence} ${press} before one was proven`);
      last = { licence, change };
    }
  }
  return faults;
}
