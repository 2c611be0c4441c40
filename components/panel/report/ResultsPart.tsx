import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n, outcomeWord } from '../../../utils/locales/wording';
import { OutcomeLabel } from '../../OutcomeLabel';
import type { NearParts } from './near-parts';
import { ResultsRow } from './ResultsRow';
import type { ResultCause, ResultRow } from './results-model';

/** Some lines of a group, one below the other. */
export interface TablePart {
  key: string;
  /** What the lines of each user of the group have come to; none where the lines are in no group. */
  causes: readonly ResultCause[];
  /** How many users the group has. Only its first part has this: the causes stand above it. */
  users: number | undefined;
  rows: readonly ResultRow[];
  /** How many lines of the table stand above. */
  before: number;
}

interface Props {
  part: TablePart;
  /** Tells when the part is to be drawn; absent where all are. */
  near: NearParts | undefined;
  excluded: ReadonlySet<string>;
  onInclude?: (licence: string, included: boolean) => void;
  onOpen?: (licence: string) => void;
}

/** How high a line is taken to be before it has been drawn, in px. */
const LINE_HEIGHT = 52;
/** The parts with these lines are drawn at once, before it is known what is in view. */
const FIRST_DRAWN = 100;

/** A part of the table: its lines, or the room for them while they are far out of view. */
export function ResultsPart({ part, near, excluded, onInclude, onOpen }: Props): JSX.Element {
  const { causes, users, rows, before } = part;
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useRef<number | undefined>(undefined);
  const [isNear, setNear] = useState(before < FIRST_DRAWN);
  useEffect(() => {
    const element = body.current;
    if (!near || !element) return undefined;
    return near.follow(element, (next) => {
      // A person whose focus is in the part stays there.
      if (!next && hasFocus(element)) return;
      if (!next) height.current = element.offsetHeight;
      setNear(next);
    });
  }, [near]);
  if (near && !isNear) {
    const room = height.current ?? rows.length * LINE_HEIGHT;
    return <tbody ref={body} role="presentation" class="room" style={{ height: `${room}px` }} />;
  }
  return (
    <tbody
      ref={body}
      role="rowgroup"
      aria-label={users === undefined ? undefined : headingText(causes, users)}
    >
      {users !== undefined && <Heading causes={causes} users={users} />}
      {rows.map(({ key, finding, ...row }, index) => (
        <ResultsRow
          key={key}
          {...row}
          index={near && before + index + 2}
          isOut={excluded.has(row.licence)}
          isSaid={Boolean(causes[index % causes.length]?.cause)}
          onInclude={onInclude}
          onOpen={onOpen}
        />
      ))}
    </tbody>
  );
}

function hasFocus(element: Element): boolean {
  const { activeElement } = element.getRootNode() as Document | ShadowRoot;
  return element.contains(activeElement);
}

/** The causes of a group, and how many users it has, for screen readers. */
function headingText(causes: readonly ResultCause[], users: number): string {
  const texts = causes.map(({ option, outcome, cause }) => {
    const what = causes.length > 1 ? `${option} ${outcomeWord(outcome)}` : outcomeWord(outcome);
    return [what, cause].filter(Boolean).join('. ');
  });
  return `${usersText(users)}. ${texts.join(' ')}`;
}

function usersText(users: number): string {
  return i18n.t('check.users', users, { count: users.toLocaleString() });
}

/** The group's name says the same to a screen reader. */
function Heading({
  causes,
  users,
}: {
  causes: readonly ResultCause[];
  users: number;
}): JSX.Element {
  return (
    <div class="causes" aria-hidden="true">
      <p>{usersText(users)}</p>
      {causes.map(({ option, outcome, cause }) => (
        <p key={option} class="cause">
          {causes.length > 1 && `${option} · `}
          <OutcomeLabel outcome={outcome} />
          {cause && ` · ${cause}`}
        </p>
      ))}
    </div>
  );
}
