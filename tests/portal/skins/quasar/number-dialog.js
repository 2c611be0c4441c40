import { useDialogPluginComponent } from 'quasar';
import { ref } from 'vue';
import { words } from '../shared/boot.js';

/** Asks which of the numbers is to be associated, in a dialog of its own. */
export const NumberDialog = {
  props: { numbers: Array },
  emits: useDialogPluginComponent.emits,
  setup() {
    return { ...useDialogPluginComponent(), number: ref(null), words };
  },
  template: `
    <q-dialog ref="dialogRef" @hide="onDialogHide">
      <q-card class="q-dialog-plugin">
        <q-card-section>
          <div class="text-h6">{{ words['Numéro à associer'] }}</div>
        </q-card-section>
        <q-card-section>
          <q-select v-model="number" outlined :options="numbers" :label="words['Choisir un numéro']" />
        </q-card-section>
        <q-card-actions align="right">
          <q-btn flat color="primary" :label="words.Annuler" @click="onDialogCancel" />
          <q-btn
            color="primary"
            :label="words.Valider"
            :disable="number === null"
            @click="onDialogOK(number)"
          />
        </q-card-actions>
      </q-card>
    </q-dialog>`,
};
