import { portalEvidence } from './settings';

/** What has been seen to work on one host's portal: as it was read, and how to keep it. */
export interface StoredEvidence {
  now: unknown;
  keep: (evidence: unknown) => void;
}

/** Reads what is kept of a host. What is kept from now on is the newest of this page. */
export async function storedEvidence(host: string): Promise<StoredEvidence> {
  const stored: StoredEvidence = {
    now: (await portalEvidence.getValue())[host],
    keep: (evidence) => {
      stored.now = evidence;
      void write(host, evidence);
    },
  };
  return stored;
}

async function write(host: string, evidence: unknown): Promise<void> {
  await portalEvidence.setValue({ ...(await portalEvidence.getValue()), [host]: evidence });
}
