import { matAdd, matClose } from '@quasar/extras/material-icons';
import { Dialog } from 'quasar';
import { words } from '../shared/boot.js';
import { NumberDialog } from './number-dialog.js';
import { change, portal } from './use-portal.js';

const SIGNS = {
  add: { tip: words.Ajouter, icon: matAdd, color: 'positive' },
  remove: { tip: words.Retirer, icon: matClose, color: 'negative' },
};

/** Changes an option, once it is known which number is to be associated. */
function press(line) {
  if (line.button === 'remove' || line.kind === 'flag') return change(line);
  const { numbers } = line;
  Dialog.create({ component: NumberDialog, componentProps: { numbers } }).onOk((number) =>
    change(line, number),
  );
}

/** An option of the user: what they have of it, and a + or an x where there is one. */
export const OptionLine = {
  props: { line: Object },
  setup: () => ({ SIGNS, words, portal, press }),
  template: `
    <q-item>
      <q-item-section>
        <q-item-label>{{ line.label }}</q-item-label>
      </q-item-section>
      <q-item-section side>
        <q-badge
          v-if="line.kind === 'flag'"
          :color="line.value === words.Oui ? 'positive' : 'grey'"
          :label="line.value"
        />
        <template v-else>{{ line.value }}</template>
      </q-item-section>
      <q-item-section side class="sign">
        <q-btn
          v-if="line.button"
          :key="line.button"
          flat
          round
          dense
          size="sm"
          :icon="SIGNS[line.button].icon"
          :color="SIGNS[line.button].color"
          :disable="portal.greyed === line.option"
          @click="press(line)"
        >
          <q-tooltip>{{ SIGNS[line.button].tip }}</q-tooltip>
        </q-btn>
      </q-item-section>
    </q-item>`,
};
