import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import type { SheetColumn } from '../../utils/wanted/columns';
import { FaultList } from './FaultList';
import type { WantedModel, WorkbookActions } from './workbook-model';

interface Props {
  model: WantedModel;
  columns: readonly SheetColumn[];
  /** Why the panel has not taken it; '' if it was not refused. */
  refusal: string;
  actions: WorkbookActions;
}

/** What the file wants, what is wrong with it, and the button that goes on in the portal. */
export function WantedPart({ model, columns, refusal, actions }: Props): JSX.Element {
  const { users, silent, faults, badLines, isPartWanted } = model;
  const mayGoOn = users > 0 && (faults.length === 0 || isPartWanted);
  return (
    <section class="part" aria-labelledby="wanted-title">
      <h2 id="wanted-title">{i18n.t('workbook.result')}</h2>
      <p class="big" aria-live="polite">
        {wantedText(model)}
      </p>
      {users > 0 && <p class="hint">{i18n.t('workbook.previewTells')}</p>}
      {silent > 0 && <p class="hint">{counted('workbook.silent', silent)}</p>}
      <AgreedLines model={model} onAgree={actions.agree} />
      {faults.length > 0 && (
        <>
          <h3>{counted('workbook.faults', faults.length)}</h3>
          <FaultList faults={faults} columns={columns} />
          <div class="row wrap">
            <Agree model={model} onAgree={actions.agree} />
            <button type="button" onClick={actions.saveMarked}>
              {i18n.t('workbook.saveMarked')}
            </button>
          </div>
        </>
      )}
      {faults.length > 0 && users > 0 && (
        <label class="row">
          <input
            type="checkbox"
            checked={isPartWanted}
            onChange={({ currentTarget }) => actions.wantPart(currentTarget.checked)}
          />
          {counted('workbook.part', badLines)}
        </label>
      )}
      {refusal && (
        <p class="alert" role="alert">
          {refusal}
        </p>
      )}
      {users > 0 && (
        <div class="row end">
          <button type="button" class="primary" disabled={!mayGoOn} onClick={actions.prepare}>
            {counted('workbook.prepare', users)}
          </button>
        </div>
      )}
    </section>
  );
}

function wantedText({ users, changes, faults }: WantedModel): string {
  if (users === 0) return faults.length > 0 ? '' : i18n.t('workbook.nothing');
  return i18n.t('workbook.wanted', {
    users: counted('workbook.users', users),
    changes: counted('ownChanges.values', changes),
  });
}

interface AgreeProps {
  model: WantedModel;
  onAgree: WorkbookActions['agree'];
}

/** What a person may agree to, all at once. */
function Agree({ model: { zeros, lengths }, onAgree }: AgreeProps): JSX.Element {
  return (
    <>
      {zeros > 0 && (
        <button type="button" onClick={() => onAgree({ zeros: true })}>
          {counted('workbook.zeros', zeros)}
        </button>
      )}
      {lengths > 0 && (
        <button type="button" onClick={() => onAgree({ lengths: true })}>
          {counted('workbook.lengths', lengths)}
        </button>
      )}
    </>
  );
}

/** What a person has agreed to, and can take back. */
function AgreedLines({ model: { agreed }, onAgree }: AgreeProps): JSX.Element {
  return (
    <>
      {agreed.zeros && (
        <Agreed text={i18n.t('workbook.zerosTaken')} onBack={() => onAgree({ zeros: false })} />
      )}
      {agreed.lengths && (
        <Agreed text={i18n.t('workbook.lengthsTaken')} onBack={() => onAgree({ lengths: false })} />
      )}
    </>
  );
}

function Agreed({ text, onBack }: { text: string; onBack: () => void }): JSX.Element {
  return (
    <p class="hint">
      {text}{' '}
      <button type="button" class="link" onClick={onBack}>
        {i18n.t('workbook.takeBack')}
      </button>
    </p>
  );
}

type Counted =
  | 'workbook.silent'
  | 'workbook.faults'
  | 'workbook.part'
  | 'workbook.prepare'
  | 'workbook.users'
  | 'workbook.zeros'
  | 'workbook.lengths'
  | 'ownChanges.values';

function counted(sentence: Counted, count: number): string {
  return i18n.t(sentence, count, { count: count.toLocaleString() });
}
