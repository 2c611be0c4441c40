import { Component, inject, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import { MatChipsModule } from '@angular/material/chips';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { MatPaginator } from '@angular/material/paginator';
import { MatTableModule } from '@angular/material/table';
import { MatTooltip } from '@angular/material/tooltip';
import { boot, words } from '../shared/boot.js';
import { conduct } from '../shared/conduct.js';
import { Notices } from './notices.js';
import { UserDetail } from './user-detail.js';

/** The service's users, a page at a time as the server gives them. */
export class UsersTable {
  #dialog = inject(MatDialog);
  #display = inject(Notices).display;
  #server = conduct(boot, this.#display);

  words = words;
  columns = ['licence', 'sda', 'name', 'admin', 'emergency', 'state', 'action'];
  pageLength = boot.manners.pageLength;
  listing = signal({ users: [], page: 1, total: 0 });
  isLoading = signal(false);

  ngOnInit() {
    this.show(1);
  }

  show(page) {
    this.isLoading.set(true);
    this.#server
      .users(page)
      .then((listing) => this.listing.set(listing))
      .catch(({ message }) => this.#display.toast(message))
      .finally(() => this.isLoading.set(false));
  }

  open(user, button) {
    this.#server.open(user.accountcode, button).then((detail) => {
      if (detail) this.#dialog.open(UserDetail, { data: detail, width: '600px' });
    });
  }
}

const text = (name, heading) => `
  <ng-container matColumnDef="${name}">
    <th mat-header-cell *matHeaderCellDef>{{ words["${heading}"] }}</th>
    <td mat-cell *matCellDef="let user">{{ user.${name} }}</td>
  </ng-container>`;

Component({
  selector: 'users-table',
  imports: [
    MatCheckbox,
    MatChipsModule,
    MatIcon,
    MatIconButton,
    MatPaginator,
    MatTableModule,
    MatTooltip,
  ],
  template: `
    <div class="scrolled">
      <table mat-table [dataSource]="listing().users">
        <ng-container matColumnDef="licence">
          <th mat-header-cell *matHeaderCellDef>{{ words.Licence }}</th>
          <td mat-cell *matCellDef="let user">
            <a [href]="'#' + user.licence">{{ user.licence }}</a>
            <div class="hint">{{ user.licenceType }}</div>
          </td>
        </ng-container>
        ${text('sda', 'SDA')}
        ${text('name', 'Nom')}
        <ng-container matColumnDef="admin">
          <th mat-header-cell *matHeaderCellDef>{{ words['Admin.'] }}</th>
          <td mat-cell *matCellDef="let user">
            <mat-checkbox disabled [checked]="user.admin">
              {{ user.admin ? words.Oui : words.Non }}
            </mat-checkbox>
          </td>
        </ng-container>
        ${text('emergency', "Numéro d'urgence")}
        <ng-container matColumnDef="state">
          <th mat-header-cell *matHeaderCellDef>{{ words['État'] }}</th>
          <td mat-cell *matCellDef="let user">
            <mat-chip-set><mat-chip>{{ user.state }}</mat-chip></mat-chip-set>
          </td>
        </ng-container>
        <ng-container matColumnDef="action">
          <th mat-header-cell *matHeaderCellDef>{{ words.Action }}</th>
          <td mat-cell *matCellDef="let user">
            <button
              matIconButton
              [matTooltip]="words['Détail']"
              (click)="open(user, $event.currentTarget)"
            >
              <mat-icon>visibility</mat-icon>
            </button>
          </td>
        </ng-container>
        <tr mat-header-row *matHeaderRowDef="columns"></tr>
        <tr mat-row *matRowDef="let user; columns: columns"></tr>
      </table>
    </div>
    <mat-paginator
      showFirstLastButtons
      hidePageSize
      [length]="listing().total"
      [pageIndex]="listing().page - 1"
      [pageSize]="pageLength"
      [disabled]="isLoading()"
      (page)="show($event.pageIndex + 1)"
    />
  `,
})(UsersTable);
