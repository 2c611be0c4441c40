import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { ChooseService } from './ChooseService';
import { ColumnsPart } from './ColumnsPart';
import { FilePart } from './FilePart';
import { HiddenColumns, HiddenRows } from './HiddenPart';
import { HeadingsPart, SheetPart } from './SheetPart';
import { WantedPart } from './WantedPart';
import type { WorkbookActions, WorkbookModel } from './workbook-model';

interface Props {
  model: WorkbookModel;
  actions: WorkbookActions;
}

/** A workbook comes in: for which service, what its columns are for, what is wrong, and what it wants. */
export function WorkbookView({ model, actions }: Props): JSX.Element {
  const { alert, refusal, news, otherService, report, wanted, sheets, columns } = model;
  const hasService = typeof model.service === 'object';
  return (
    <main class="workbook" lang={i18n.t('language')}>
      <header>
        <h1>{i18n.t('workbook.title')}</h1>
        <p class="muted">{i18n.t('workbook.intro')}</p>
        <p class="muted">{i18n.t('workbook.cells')}</p>
      </header>
      {alert && (
        <p class="alert" role="alert">
          {alert}
        </p>
      )}
      <ChooseService
        model={model}
        onChoose={actions.choosePage}
        onReadInFront={actions.readInFront}
      />
      <FilePart model={model} actions={actions} />
      {hasService && (
        <>
          {sheets.length > 1 && <SheetPart model={model} onChoose={actions.chooseSheet} />}
          {model.hidden && <HiddenRows hidden={model.hidden} onTake={actions.takeHidden} />}
          {model.hiddenColumns && (
            <HiddenColumns hidden={model.hiddenColumns} onTake={actions.takeHiddenColumns} />
          )}
          {model.headings && (
            <HeadingsPart headings={model.headings} onChoose={actions.chooseHeadings} />
          )}
          {columns && <ColumnsPart model={columns} onUse={actions.setUse} />}
          {otherService !== undefined && (
            <p class="alert" role="alert">
              {i18n.t('workbook.otherService', { service: otherService })}
            </p>
          )}
          {wanted && (
            <WantedPart
              model={wanted}
              columns={columns?.columns ?? []}
              refusal={refusal}
              actions={actions}
            />
          )}
          {report && (
            <ReportPart report={report} refusal={refusal} onSelect={actions.selectUndone} />
          )}
        </>
      )}
      <p class="news" role="status">
        {news}
      </p>
    </main>
  );
}

interface ReportProps {
  report: NonNullable<WorkbookModel['report']>;
  refusal: string;
  onSelect: () => void;
}

/** A report that has come back: only its users are of use. */
function ReportPart({ report, refusal, onSelect }: ReportProps): JSX.Element {
  const { total, undone } = report;
  const count = { count: undone.toLocaleString() };
  return (
    <section class="part" aria-labelledby="report-title">
      <h2 id="report-title">{i18n.t('workbook.result')}</h2>
      <p>
        {i18n.t('workbook.report', undone, {
          undone: undone.toLocaleString(),
          total: total.toLocaleString(),
        })}
      </p>
      {refusal && (
        <p class="alert" role="alert">
          {refusal}
        </p>
      )}
      {undone > 0 && (
        <div class="row end">
          <button type="button" class="primary" onClick={onSelect}>
            {i18n.t('workbook.selectUndone', undone, count)}
          </button>
        </div>
      )}
    </section>
  );
}
