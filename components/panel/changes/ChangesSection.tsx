import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { isSameOption } from '../../../utils/bulk/form/draft-notices';
import { optionKey } from '../../../utils/bulk/option-names';
import { i18n } from '../../../utils/locales/wording';
import { useAfterPress } from '../../after-press';
import type { CheckModel } from '../check/check-model';
import type { UsersModel } from '../users/users-model';
import type { ChangesActions, ChangesModel } from './changes-model';
import { DraftRow, SUGGESTIONS } from './DraftRow';
import { OwnChangesCard } from './OwnChangesCard';

interface Props {
  model: ChangesModel;
  actions: ChangesActions;
  users: UsersModel;
  /** Called when values for single users were pasted. */
  onPaste: () => void;
  /** Opens the page that reads workbooks. */
  onWorkbook: () => void;
  /** What the last preview has read. */
  check?: CheckModel | undefined;
  locked: boolean;
}

/** The wanted changes, one after the other, or what is wanted of each user. */
export function ChangesSection(props: Props): JSX.Element {
  const { model, actions, users, locked } = props;
  const { own } = model;
  if (own) {
    return (
      <OwnChangesCard
        own={own}
        selected={users.selected}
        onDrop={actions.dropOwn}
        locked={locked}
      />
    );
  }
  return <Drafts {...props} />;
}

function Drafts(props: Props): JSX.Element {
  const { model, actions, users, onPaste, onWorkbook, check, locked } = props;
  const { drafts, suggestions, takesNoValue, notices, focus } = model;
  const section = useRef<HTMLFieldSetElement>(null);
  const afterPress = useAfterPress(section);
  /** The options that no other draft is about. */
  const free = (index: number) => {
    const others = drafts.filter((_, at) => at !== index);
    return suggestions.filter((one) => !others.some(({ option }) => isSameOption(one, option)));
  };
  return (
    <fieldset
      ref={section}
      class="section changes"
      aria-label={i18n.t('panel.changes')}
      disabled={locked}
    >
      <datalist id={SUGGESTIONS}>
        {suggestions.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
      {drafts.map((draft, index) => (
        <DraftRow
          // Drafts have no identity but their position; all their state is in the model.
          key={index}
          draft={draft}
          number={index + 1}
          takesNoValue={takesNoValue}
          options={free(index)}
          notices={notices.filter((notice) => notice.index === index)}
          pairing={{
            users,
            onPaste,
            onTake: (pairs) => actions.takePairs(index, pairs, users.selected),
          }}
          without={check?.without?.get(optionKey(draft.option))}
          focus={focus?.index === index ? focus.field : undefined}
          onFocused={actions.focused}
          onChange={(part) => actions.setDraft(index, part)}
          onLeave={(field) => afterPress(() => actions.leave({ index, field }))}
          onRemove={drafts.length > 1 ? () => actions.removeDraft(index) : undefined}
        />
      ))}
      <div class="row between wrap">
        <button type="button" class="quiet add-draft" onClick={actions.addDraft}>
          {i18n.t('change.another')}
        </button>
        <button type="button" class="quiet" onClick={onWorkbook}>
          {i18n.t('workbook.open')}
        </button>
      </div>
    </fieldset>
  );
}
