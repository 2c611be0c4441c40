/** The jobs of a technician on a small portal, each with the outcomes and changes that must come of it. */
import type { OptionName } from '../../portal/model.ts';
import type { Portal } from '../../portal/server.ts';

/** A wanted change, as the panel's form has it. */
export interface Wanted {
  option: OptionName;
  action: 'add' | 'remove' | 'replace';
  value?: string;
}

export interface Job {
  name: JobName;
  /** Whether it is a preview only. */
  isPreview?: boolean;
  changes: Wanted[];
  licences: readonly string[];
  /** Brings the portal into the state that the job begins in. */
  prepare?: (portal: Portal) => void;
  /** The outcome of each user, in the order of the list. */
  outcomes: readonly string[];
  /** The changes that the server must have been asked for: `FPC17293 add Superviseur`. */
  asked: readonly string[];
}

export const JOB_NAMES = [
  'preview',
  'add',
  'remove',
  'number',
  'replace',
  'far',
  'stock',
  'refused',
] as const;
export type JobName = (typeof JOB_NAMES)[number];

const FIRST = 'FPC17293';
const SECOND = 'FPC172947';
/** A licence that cannot have *Superviseur*. */
const UNFIT = 'FPC172932';
/** Two between these and the last, who have *Superviseur* where a job says so. */
const BETWEEN = ['FPC172948', 'FPC172955'] as const;
/** The last of the users, far from the first. */
const LAST = 'FPC172956';
/** How many users the portal of a job has. */
export const USERS = 9;

const SHOWN = 'Numéro à présenter';
const NUMBER = '0184780000';
const OLD_NUMBER = '0184780010';
const ADD: Wanted = { option: 'Superviseur', action: 'add' };

const give = (portal: Portal, licence: string) => portal.setOption(licence, 'Superviseur', 'Oui');

export const JOBS: readonly Job[] = [
  {
    name: 'preview',
    isPreview: true,
    changes: [ADD],
    licences: [FIRST, SECOND, UNFIT],
    prepare: (portal) => give(portal, SECOND),
    outcomes: ['to-do', 'already', 'unavailable'],
    asked: [],
  },
  {
    name: 'add',
    changes: [ADD],
    licences: [FIRST, SECOND],
    outcomes: ['modified', 'modified'],
    asked: [`${FIRST} add Superviseur`, `${SECOND} add Superviseur`],
  },
  {
    name: 'remove',
    changes: [{ option: 'Superviseur', action: 'remove' }],
    licences: [FIRST, SECOND],
    prepare: (portal) => give(portal, FIRST),
    outcomes: ['modified', 'already'],
    asked: [`${FIRST} remove Superviseur`],
  },
  {
    name: 'number',
    changes: [{ option: SHOWN, action: 'add', value: NUMBER }],
    licences: [FIRST, SECOND],
    outcomes: ['modified', 'modified'],
    asked: [`${FIRST} add ${SHOWN}`, `${SECOND} add ${SHOWN}`],
  },
  {
    name: 'replace',
    changes: [{ option: SHOWN, action: 'replace', value: NUMBER }],
    licences: [FIRST],
    prepare: (portal) => portal.setOption(FIRST, SHOWN, OLD_NUMBER),
    outcomes: ['modified'],
    asked: [`${FIRST} remove ${SHOWN}`, `${FIRST} add ${SHOWN}`],
  },
  {
    name: 'far',
    changes: [ADD],
    // Those who have it stand right behind others who are given it, and before another who has not.
    licences: [FIRST, SECOND, ...BETWEEN, LAST],
    prepare: (portal) => give(portal, BETWEEN[0]),
    outcomes: ['modified', 'modified', 'already', 'modified', 'modified'],
    asked: [FIRST, SECOND, BETWEEN[1], LAST].map((licence) => `${licence} add Superviseur`),
  },
  {
    name: 'stock',
    changes: [ADD],
    licences: [FIRST, SECOND],
    prepare: (portal) => portal.setStock('Superviseur', 1),
    outcomes: ['modified', 'unavailable'],
    asked: [`${FIRST} add Superviseur`],
  },
  {
    name: 'refused',
    changes: [ADD],
    licences: [FIRST, SECOND],
    prepare: (portal) => {
      portal.faults.add({ on: 'change', licence: SECOND, kind: 'stock-taken' });
    },
    outcomes: ['modified', 'failed'],
    asked: [`${FIRST} add Superviseur`, `${SECOND} add Superviseur`],
  },
];
