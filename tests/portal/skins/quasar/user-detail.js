import { labelOf, words } from '../shared/boot.js';
import { OptionLine } from './option-line.js';
import { portal, resetSip, sendLink } from './use-portal.js';

/** The user's detail, a dialog with a list in three parts. */
export const UserDetail = {
  components: { OptionLine },
  setup: () => ({ portal, sheet: portal.sheet, words, labelOf, resetSip, sendLink }),
  template: `
    <q-dialog v-model="sheet.isOpen">
      <q-card class="user-detail">
        <q-card-section>
          <div class="text-h6">{{ words["Détails de l'utilisateur"] }}</div>
        </q-card-section>
        <q-banner v-if="sheet.message" class="bg-negative text-white">{{ sheet.message }}</q-banner>
        <q-separator />
        <q-card-section class="scroll q-pa-none" style="max-height: 60vh">
          <div v-if="sheet.errorPage" class="q-pa-md" v-html="sheet.errorPage"></div>
          <q-list v-else dense>
            <q-item-label header>{{ words.Informations }}</q-item-label>
            <q-item v-for="{ label, value } in sheet.detail.information" :key="label">
              <q-item-section>
                <q-item-label caption>{{ label }}</q-item-label>
                <q-item-label>{{ value }}</q-item-label>
              </q-item-section>
            </q-item>
            <q-item>
              <q-item-section>
                <q-item-label caption>{{ labelOf('Accession') }}</q-item-label>
              </q-item-section>
              <q-item-section side>
                <q-btn flat dense size="sm" :label="words['Envoyer le lien']" @click="sendLink" />
              </q-item-section>
            </q-item>
            <q-separator spaced />
            <q-item-label header>{{ words.Restrictions }}</q-item-label>
            <q-item v-for="{ label, value } in sheet.detail.restrictions" :key="label">
              <q-item-section>
                <q-item-label caption>{{ label }}</q-item-label>
                <q-item-label>{{ value }}</q-item-label>
              </q-item-section>
            </q-item>
            <q-separator spaced />
            <q-item-label header>{{ words.Options }}</q-item-label>
            <option-line v-for="line in sheet.detail.options" :key="line.option" :line="line" />
          </q-list>
        </q-card-section>
        <q-separator />
        <q-card-actions align="right">
          <q-btn
            flat
            color="warning"
            :label="words['Réinitialiser mot de passe SIP']"
            @click="resetSip"
          />
          <q-space />
          <q-btn v-close-popup flat color="primary" :label="words.Fermer" />
        </q-card-actions>
        <q-inner-loading :showing="portal.isSpinning" />
      </q-card>
    </q-dialog>`,
};
