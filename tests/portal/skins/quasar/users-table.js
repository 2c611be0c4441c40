import { matSearch, matVisibility } from '@quasar/extras/material-icons';
import { onMounted, ref } from 'vue';
import { words } from '../shared/boot.js';
import { allUsers, openDetail, portal } from './use-portal.js';

const FIELDS = {
  Licence: 'licence',
  SDA: 'sda',
  Nom: 'name',
  'Admin.': 'admin',
  "Numéro d'urgence": 'emergency',
  État: 'state',
};

const columns = [
  ...Object.entries(FIELDS).map(([heading, field]) => {
    return { name: field, field, label: words[heading], align: 'left', sortable: true };
  }),
  { name: 'action', label: words.Action, align: 'center' },
];

/** All users of the service, of whom the kit draws those in view. */
export const UsersTable = {
  setup() {
    const users = ref([]);
    onMounted(async () => {
      users.value = await allUsers();
    });
    const filter = ref('');
    return { users, filter, columns, words, portal, openDetail, matSearch, matVisibility };
  },
  template: `
    <q-table
      class="users-table"
      title="Utilisateurs"
      :rows="users"
      :columns="columns"
      row-key="accountcode"
      :filter="filter"
      :loading="portal.isSpinning && !portal.sheet.isOpen"
      virtual-scroll
      :virtual-scroll-item-size="56"
      :virtual-scroll-sticky-size-start="48"
      :rows-per-page-options="[0]"
    >
      <template #top-right>
        <q-input v-model="filter" dense debounce="300" :placeholder="$q.lang.label.search">
          <template #append><q-icon :name="matSearch" /></template>
        </q-input>
      </template>
      <template #body-cell-licence="props">
        <q-td :props="props">
          <a href="#" class="text-primary" @click.prevent>{{ props.row.licence }}</a>
          <div class="text-caption text-grey-8">{{ props.row.licenceType }}</div>
        </q-td>
      </template>
      <template #body-cell-admin="props">
        <q-td :props="props">
          <q-checkbox
            disable
            dense
            :model-value="props.value"
            :label="words[props.value ? 'Oui' : 'Non']"
          />
        </q-td>
      </template>
      <template #body-cell-state="props">
        <q-td :props="props"><q-chip dense>{{ props.value }}</q-chip></q-td>
      </template>
      <template #body-cell-action="props">
        <q-td :props="props">
          <q-btn
            flat
            round
            dense
            color="primary"
            :icon="matVisibility"
            :disable="portal.greyed === props.row.accountcode"
            @click="openDetail(props.row)"
          >
            <q-tooltip>{{ words.Détail }}</q-tooltip>
          </q-btn>
        </q-td>
      </template>
    </q-table>`,
};
