import type { Change } from '../../bulk/change';
import { findingsOf } from '../../bulk/preview/forecast';
import type { PreviewLine } from '../../bulk/preview/preview-line';
import { isYesNo } from '../../bulk/shown-value';
import { i18n } from '../../locales/wording';
import type { PagePreview } from './page-preview';
import type { GroupedRow } from './result-groups';
import { cellsOf } from './result-rows';

/** The lines of a preview as rows. Each is made once: a preview is shown several times a second. */
export class PreviewRows {
  #lines: readonly PreviewLine[] | undefined;
  #rows: GroupedRow[] = [];

  /** The rows of all users that were read so far. */
  of({ plan, lines }: PagePreview): readonly GroupedRow[] {
    if (!plan) return [];
    if (lines !== this.#lines) this.#rows = [];
    this.#lines = lines;
    const more = lines.slice(this.#rows.length);
    const findings = findingsOf(more);
    const tickable = new Set<string>();
    for (const line of more) {
      const { before, kind: outcome, licence } = line;
      const change = plan.changes[line.change];
      const isPicked = change?.pick !== undefined && outcome === 'to-do';
      const after = isPicked ? i18n.t('values.picked') : line.after;
      const cells = cellsOf(plan, line);
      const isUnsure = outcome === 'to-do' && isSettledByRun(change, after);
      const detail = isUnsure ? i18n.t('check.unsure') : cells.detail;
      const finding = findings.get(licence);
      const isTickable = canTick(outcome) && outcome === finding && !tickable.has(licence);
      if (isTickable) tickable.add(licence);
      this.#rows.push({
        row: { ...cells, before, after, outcome, detail, finding, isTickable },
        codes: isUnsure ? 'unsure' : line.reasons.map(({ code }) => code).join(' '),
      });
    }
    return this.#rows;
  }
}

/** Whether a run may change such a user: one that could not be read is tried again. */
function canTick(kind: PreviewLine['kind']): boolean {
  return kind === 'to-do' || kind === 'failed';
}

/** Whether only the run can tell if the portal accepts a value: no reading shows which numbers it accepts. */
function isSettledByRun(change: Change | undefined, after: string): boolean {
  if (!change || change.action === 'remove') return false;
  return change.value !== undefined || !isYesNo(after);
}
