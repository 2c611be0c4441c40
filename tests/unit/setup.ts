import { MessageChannel } from 'node:worker_threads';
import { speak } from './support/speak';

// French is the default locale; a test of the English sentences says so.
speak('fr');

// Browsers have it; the context that Vitest makes for each file does not.
Object.assign(globalThis, { MessageChannel });
