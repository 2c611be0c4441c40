import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import type { WorkbookActions, WorkbookModel } from './workbook-model';

interface Props {
  model: Pick<WorkbookModel, 'file' | 'isReading'>;
  actions: Pick<WorkbookActions, 'open' | 'paste'>;
}

const READ = '.xlsx,.xlsm,.csv,.tsv,.txt';

/** Where a file is chosen, dropped or pasted. */
export function FilePart({ model, actions }: Props): JSX.Element {
  const { file, isReading } = model;
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  usePasted(actions);
  const take = (files: FileList | null | undefined) => {
    const [first] = files ?? [];
    if (first) actions.open(first);
  };
  return (
    <section
      class={`part drop ${isOver ? 'is-over' : ''}`}
      aria-labelledby="file-title"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <h2 id="file-title">{i18n.t('workbook.file')}</h2>
      <p class={file === undefined ? 'muted' : 'file-name'} aria-live="polite">
        {isReading ? i18n.t('workbook.readingFile') : fileText(file)}
      </p>
      <div class="row wrap">
        <label class="button">
          <input
            ref={input}
            type="file"
            accept={READ}
            disabled={isReading}
            onChange={({ currentTarget }) => {
              take(currentTarget.files);
              // The same file, mended, may be chosen again.
              currentTarget.value = '';
            }}
          />
          {i18n.t(file === undefined ? 'workbook.pick' : 'workbook.other')}
        </label>
      </div>
      <PasteField onPaste={actions.paste} />
    </section>
  );
}

function fileText(file: string | undefined): string {
  if (file === undefined) return i18n.t('workbook.drop');
  return file === '' ? i18n.t('workbook.pastedLabel') : file;
}

/** A range that was copied may also be put into a field. */
function PasteField({ onPaste }: { onPaste: (text: string) => void }): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const read = () => {
    const text = field.current?.value ?? '';
    if (text.trim()) onPaste(text);
  };
  return (
    <details>
      <summary>{i18n.t('workbook.pasteLabel')}</summary>
      <textarea ref={field} rows={4} aria-label={i18n.t('workbook.pasteLabel')} />
      <button type="button" onClick={read}>
        {i18n.t('workbook.readPasted')}
      </button>
    </details>
  );
}

/** Takes what is pasted anywhere on the page, except into a field. */
function usePasted({ open, paste }: Props['actions']): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (target instanceof Element && target.closest('input, textarea, select')) return;
      const [file] = clipboardData?.files ?? [];
      const text = clipboardData?.getData('text/plain') ?? '';
      // A spreadsheet offers a picture of the range beside its text.
      if (text.trim()) paste(text);
      else if (file) open(file);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [open, paste]);
}
