import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { serviceTitle } from '../../utils/bulk/plan';
import { i18n } from '../../utils/locales/wording';
import { ComparisonView } from './ComparisonView';
import { InventoryGrid } from './InventoryGrid';
import type { InventoryModel, InventoryPageActions, ShownInventory } from './inventory-model';
import { OptionCounts } from './OptionCounts';

interface Props {
  model: InventoryModel;
  actions: InventoryPageActions;
}

/** Who has what: the users of an inventory and their options; or what has changed since another one. */
export function InventoryView({ model, actions }: Props): JSX.Element {
  const { inventory, news, alert } = model;
  return (
    <main class="inventory" lang={i18n.t('language')}>
      {typeof inventory === 'object' ? (
        <>
          <Heading inventory={inventory} />
          {alert && (
            <p class="alert" role="alert">
              {alert}
            </p>
          )}
          <Buttons inventory={inventory} actions={actions} />
          <p class="news" role="status">
            {news}
          </p>
          {inventory.comparison ? (
            <ComparisonView comparison={inventory.comparison} actions={actions} />
          ) : (
            <Everything inventory={inventory} actions={actions} />
          )}
        </>
      ) : (
        <p class="empty">
          {i18n.t(inventory === 'reading' ? 'inventory.loading' : 'inventory.missing')}
          {alert}
        </p>
      )}
    </main>
  );
}

interface PartProps {
  inventory: ShownInventory;
  actions: InventoryPageActions;
}

function Heading({ inventory }: Pick<PartProps, 'inventory'>): JSX.Element {
  const { service, title, counts, goesOn } = inventory;
  return (
    <header>
      <h1>{title}</h1>
      <p>
        <strong>{service.customer}</strong> {serviceTitle(service)}
        <span class="muted"> · {counts}</span>
        {goesOn && <span class="tag">{i18n.t('inventory.goesOn')}</span>}
      </p>
    </header>
  );
}

/** What can be done with those who are listed. */
function Buttons({ inventory, actions }: PartProps): JSX.Element {
  const { comparison, filtered } = inventory;
  const licences = new Set((comparison?.shown ?? filtered.rows).map(({ user }) => user.licence));
  const { size } = licences;
  return (
    <div class="row wrap acts">
      <button type="button" class="primary" disabled={size === 0} onClick={actions.select}>
        {i18n.t('inventory.select', size, { count: size.toLocaleString() })}
      </button>
      <button type="button" onClick={() => actions.exportAs('xlsx')}>
        {i18n.t('inventory.export')}
      </button>
      <button type="button" onClick={() => actions.exportAs('csv')}>
        {i18n.t('inventory.exportCsv')}
      </button>
      {!comparison && (
        <button type="button" disabled={size === 0} onClick={actions.saveModel}>
          {i18n.t('inventory.saveModel')}
        </button>
      )}
      <span class="grow" />
      <Compare inventory={inventory} actions={actions} />
    </div>
  );
}

/** Another inventory of the service is chosen from a list, or taken anew in the portal. */
function Compare({ inventory, actions }: PartProps): JSX.Element {
  const { others, comparison } = inventory;
  const [chosen, setChosen] = useState<string>();
  const other = chosen ?? others[0]?.id;
  if (comparison) {
    return (
      <button type="button" onClick={() => actions.compareWith(undefined)}>
        {i18n.t('inventory.compareEnd')}
      </button>
    );
  }
  return (
    <>
      {others.length > 0 && (
        <select
          aria-label={i18n.t('inventory.compareWith')}
          value={other}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        >
          {others.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
      <button
        type="button"
        disabled={other === undefined}
        title={other === undefined ? i18n.t('inventory.noOther') : undefined}
        onClick={() => actions.compareWith(other)}
      >
        {i18n.t('inventory.compare')}
      </button>
      <button type="button" title={i18n.t('inventory.takeAgainHint')} onClick={actions.takeAgain}>
        {i18n.t('inventory.takeAgain')}
      </button>
    </>
  );
}

function Everything({ inventory, actions }: PartProps): JSX.Element {
  const { table, filter, filtered } = inventory;
  return (
    <>
      <OptionCounts
        columns={table.columns}
        counts={filtered.counts}
        wanted={filter.kinds}
        onWanted={(kinds) => actions.filter({ kinds })}
      />
      <InventoryGrid
        columns={table.columns}
        rows={filtered.rows}
        total={table.rows.length}
        filter={filter}
        onFilter={actions.filter}
      />
    </>
  );
}
