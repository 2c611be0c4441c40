import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { catalogue, type Language } from './catalogue';

/** Gives the fake browser, which has no messages, those of a catalogue in the form that the build makes. */
export function speak(language: Language): void {
  const messages = catalogue(language);
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => messages.get(key) ?? '');
}
