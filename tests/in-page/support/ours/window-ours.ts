/**
 * The shipped modules under `window.ours`, wired as the panel wires them. A test’s page is its own content script here;
 * only the journal is simulated.
 */

import { FramesetRoom } from '../../../../utils/dom/room/frameset-room';
import { PageRoom } from '../../../../utils/dom/room/page-room';
import { isSeen, isTextSeen } from '../../../../utils/dom/seen/visible';
import { runsOf, textOf } from '../../../../utils/dom/tree/text-runs';
import { readService } from '../../../../utils/portal/page/service-in-view';
import { agree, memory, seen, teach, watch, watched } from './demonstrated.ts';
import { root } from './driven-page.ts';
import { place } from './left-place.ts';
import { openForPerson, press, read } from './one-detail.ts';
import {
  capture,
  closeControlId,
  details,
  diagnosis,
  isPressSafe,
  lines,
  namesInView,
  onTop,
  options,
  pager,
  pressable,
} from './recognised.ts';
import { preview, run } from './run-in-page.ts';
import { readAll, users } from './users.ts';

const service = () => readService(root());

const ours = {
  ...{
    root,
    run,
    preview,
    read,
    openForPerson,
    press,
    readAll,
    service,
    isPressSafe,
    onTop,
    isSeen,
    isTextSeen,
    runsOf,
    textOf,
    lines,
  },
  ...{
    closeControl: closeControlId,
    pager,
    details,
    namesInView,
    capture,
    options,
    pressable,
    diagnosis,
    teach,
    users,
  },
  ...{ watch, seen, watched, memory, agree },
  ...{ PageRoom, FramesetRoom, place },
};

declare global {
  interface Window {
    ours: typeof ours;
  }
}

window.ours = ours;
