import { pressableParts } from '../../../dom/seen/pressable-parts';
import { fold } from '../../../text';
import { recognisedButton } from '../../detail/buttons/option-buttons';
import { labelBeside } from '../../detail/labels/label-beside';
import type { DetailLine } from '../../detail/lines/detail-line';
import { ownerNamed } from '../../detail/owner';
import { FORBIDDEN } from '../../vocabulary/portal-words';
import { appearanceOf, isSameAppearance } from '../../vocabulary/profile/appearance';
import { taught } from '../../vocabulary/profile/taught';
import type { DemonstrationRecord } from './demonstration-record';
import type { PendingChange } from './pending-change';
import { appearancesOf, type PressedControl } from './pressed-control';
import { buttonsIn, lineAroundControl, shownLine } from './shown-line';

/**
 * The option line of a control that is pressed in a detail, if it stands in one. The label is known from now on, so
 * that the line of an unknown option is found too.
 */
export function lineOfPress(
  detail: Element,
  control: Element,
  record: DemonstrationRecord,
): DetailLine | undefined {
  const { labels } = taught.profile;
  const known = lineAroundControl(detail, control);
  const label = known?.label ?? labelBeside(detail, control, labels);
  if (!label || FORBIDDEN.test(fold(label))) return undefined;
  record.patch({ labels: [...new Set([...record.memory.labels, label])] });
  return lineAroundControl(detail, control);
}

/** What there is to explain once an option's button is pressed: the line as it is before. */
export function pendingChange(
  detail: Element,
  line: DetailLine,
  control: Element,
  pressed: PressedControl,
  record: DemonstrationRecord,
): PendingChange {
  const { kind } = recognisedButton(control, line.label) ?? {};
  return {
    ...pressed,
    user: record.memory.openUser,
    owner: ownerNamed(detail),
    label: line.label,
    kind: kind === 'unclear' ? undefined : kind,
    before: shownLine(detail, line.label, record)?.value ?? '',
    buttons: buttonsIn(line),
    answers: [],
  };
}

/** Whether a detail has several controls like the pressed one. */
export function hasSeveral(detail: Element, pressed: PressedControl): boolean {
  const alike = pressableParts(detail).filter((control) => {
    const now = appearanceOf(control);
    return appearancesOf(pressed).some((one) => isSameAppearance(one, now));
  });
  return alike.length > 1;
}
