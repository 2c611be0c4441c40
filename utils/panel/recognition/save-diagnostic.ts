import { reasonOf } from '../../bulk/problem';
import { saveFile } from '../../extension/save-file';
import { i18n, reasonSentence } from '../../locales/wording';
import { diagnosticFile } from '../../portal/diagnostic/diagnostic-file';

/** Saves the page, without anything personal, as a file for support. @returns what to tell the person */
export function saveDiagnostic(document: Document): string {
  try {
    const { name, html } = diagnosticFile(document.documentElement);
    saveFile(document, name, html, 'text/html');
    return i18n.t('recognition.fileSaved', { name });
  } catch (error) {
    return reasonSentence(reasonOf(error));
  }
}
