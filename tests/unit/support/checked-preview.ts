import { signal } from '@preact/signals';
import type { PreviewLine } from '../../../utils/bulk/preview/preview-line';
import { CheckPart } from '../../../utils/panel/run/check-part';
import type { Asked } from '../../../utils/panel/run/checked-plan';
import { PagePreview } from '../../../utils/panel/run/page-preview';
import { ADD_SUPERVISOR, plan } from './builders';

export const LICENCES = ['FPC1', 'FPC2', 'FPC3'];
export const PLAN = plan([ADD_SUPERVISOR], LICENCES);
export const NOBODY = new AbortController().signal;

/** A preview that has read these lines, and the part that shows it. */
export function checked(lines: PreviewLine[], of = PLAN) {
  const previewer = new PagePreview({
    startWork: () => ({ driver: {} as never, leave: () => {} }),
    signal: NOBODY,
    busyPause: 0,
    onChange: () => {},
  });
  Object.assign(previewer, { plan: of, lines, done: LICENCES.length, isWhole: true });
  previewer.readAt = Date.now();
  const asked = signal<Asked>({
    licences: new Set(LICENCES),
    changes: of.changes,
    readBack: 'reopened',
  });
  const part = new CheckPart({ previewer, asked: () => asked.value, signal: NOBODY });
  part.show();
  return { previewer, asked, part, misfit: () => part.model.value?.misfit };
}

/** What a preview says of a user with one change. */
export function line(licence: string, kind: PreviewLine['kind'], more: Partial<PreviewLine> = {}) {
  return { licence, change: 0, kind, before: 'Non', after: 'Oui', reasons: [], ...more };
}

export const LINES = [line('FPC1', 'to-do'), line('FPC2', 'already'), line('FPC3', 'to-do')];
