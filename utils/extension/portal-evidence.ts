import { portalEvidence } from './settings';

/** What has been seen to work on one host's portal, as it is stored. */
export interface StoredEvidence {
  /** The reader must check it. */
  now: unknown;
  store: (evidence: unknown) => void;
}

/** Reads what is stored of a host. `now` then follows what this page stores. */
export async function storedEvidence(host: string): Promise<StoredEvidence> {
  const stored: StoredEvidence = {
    now: (await portalEvidence.getValue())[host],
    store: (evidence) => {
      stored.now = evidence;
      void write(host, evidence);
    },
  };
  return stored;
}

async function write(host: string, evidence: unknown): Promise<void> {
  await portalEvidence.setValue({ ...(await portalEvidence.getValue()), [host]: evidence });
}
