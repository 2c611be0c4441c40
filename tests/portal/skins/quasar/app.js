import { boot, labelOf } from '../shared/boot.js';
import { UserDetail } from './user-detail.js';
import { UsersTable } from './users-table.js';

/** The whole page of a service. */
export const App = {
  components: { UserDetail, UsersTable },
  setup: () => ({ service: boot.service, labelOf }),
  template: `
    <q-layout view="hHh lpr fff">
      <q-header elevated>
        <q-toolbar>
          <q-toolbar-title>open<b>IP</b> – MyOpenIP</q-toolbar-title>
          <q-btn flat href="/Compte/Deconnexion" label="Déconnexion" />
        </q-toolbar>
      </q-header>
      <q-page-container>
        <q-page padding>
          <q-breadcrumbs class="text-grey-8">
            <q-breadcrumbs-el label="Paramétrage / Monitoring" href="/" />
            <q-breadcrumbs-el :label="service.name" />
          </q-breadcrumbs>
          <h1 class="text-h5 q-my-sm">{{ service.name }}</h1>
          <div class="row q-gutter-x-xl q-mb-md">
            <div>
              <div class="text-caption text-grey-8">{{ labelOf('Réf. du service') }}</div>
              <div>{{ service.ref }}</div>
            </div>
            <div>
              <div class="text-caption text-grey-8">{{ labelOf('Client') }}</div>
              <div>{{ service.customer }}</div>
            </div>
          </div>
          <users-table id="users" />
        </q-page>
      </q-page-container>
      <user-detail />
    </q-layout>`,
};
