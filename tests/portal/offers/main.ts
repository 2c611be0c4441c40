/** What this portal offers, as its server has it: the one script of all offers. */
import { offerNotes, offerSipFields, offerStock, offerTitles } from './beside.ts';
import { offerCutWords } from './cut-words.ts';
import { offerIcons, offerLiveRows } from './icons.ts';
import { offerLateOptions, offerTwoSteps } from './in-steps.ts';
import { offerEmptyList, offerKeptDetail } from './lasting.ts';
import type { OfferName } from './names.ts';
import { offerPageLoad } from './page-load.ts';
import { offerPolling } from './polling.ts';
import { offerAskedTwice, offerPrompt, offerSlowQuestion } from './questions.ts';
import { offerLateDetail, offerOtherUser, offerSecondDetail } from './strangers.ts';
import { knowShadows } from './tree.ts';
import { offerTwinLine } from './twin-line.ts';
import { offerTwinRows, offerTwoOpeners } from './twins.ts';
import { offerWaysOut } from './ways-out.ts';

/** Each is told how to say that it has happened: not to the server, whose answers are looked at. */
const OFFERED: Record<OfferName, (happens: () => void) => void> = {
  'ways-out': offerWaysOut,
  'twin-line': offerTwinLine,
  'two-openers': offerTwoOpeners,
  'twin-rows': offerTwinRows,
  'second-detail': offerSecondDetail,
  'late-detail': offerLateDetail,
  'other-user': offerOtherUser,
  'asked-twice': offerAskedTwice,
  prompt: offerPrompt,
  'two-steps': offerTwoSteps,
  polling: offerPolling,
  icons: offerIcons,
  'page-load': offerPageLoad,
  notes: offerNotes,
  titles: offerTitles,
  'sip-fields': offerSipFields,
  stock: offerStock,
  'cut-words': offerCutWords,
  'kept-detail': offerKeptDetail,
  'empty-list': offerEmptyList,
  'late-options': offerLateOptions,
  'slow-question': offerSlowQuestion,
  'live-rows': offerLiveRows,
};

knowShadows();
const names = document.querySelector('#offers')?.textContent ?? '[]';
for (const name of JSON.parse(names) as OfferName[]) {
  OFFERED[name](() => localStorage.setItem(name, 'offered'));
}
