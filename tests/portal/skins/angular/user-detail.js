import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatListModule } from '@angular/material/list';
import { MatProgressBar } from '@angular/material/progress-bar';
import { boot, labelOf, words } from '../shared/boot.js';
import { conduct } from '../shared/conduct.js';
import { Notices } from './notices.js';
import { OptionLine } from './option-line.js';

/** A user's detail, a dialog in three parts. */
export class UserDetail {
  #notices = inject(Notices);
  #dialog = inject(MatDialogRef);

  words = words;
  accession = labelOf('Accession');
  isSpinning = this.#notices.isSpinning;
  detail = signal(inject(MAT_DIALOG_DATA));
  message = signal('');
  errorPage = signal('');
  parts = computed(() => [
    { title: words.Informations, lines: this.detail().information, hasAccession: true },
    { title: words.Restrictions, lines: this.detail().restrictions },
  ]);

  server = conduct(boot, {
    ...this.#notices.display,
    line: (text) => this.message.set(text),
    errorPage: (page) => this.errorPage.set(page),
    draw: (detail) => this.detail.set(detail),
    drawLine: (line) => {
      this.detail.update(({ options, ...others }) => {
        return {
          ...others,
          options: options.map((old) => (old.option === line.option ? line : old)),
        };
      });
    },
    close: () => this.#dialog.close(),
  });

  change(asked) {
    this.message.set('');
    this.server.change({ user: this.detail().user, ...asked });
  }
}

Component({
  selector: 'app-user-detail',
  imports: [MatButton, MatDialogModule, MatListModule, MatProgressBar, OptionLine],
  template: `
    <h2 mat-dialog-title>{{ words["Détails de l'utilisateur"] }}</h2>
    @if (isSpinning()) {
      <mat-progress-bar mode="indeterminate" />
    }
    <mat-dialog-content>
      @if (message()) {
        <p class="message" role="alert">{{ message() }}</p>
      }
      @if (errorPage()) {
        <div [innerHTML]="errorPage()"></div>
      } @else {
        @for (part of parts(); track part.title) {
          <h3>{{ part.title }}</h3>
          <mat-list class="facts">
            @for (line of part.lines; track line.label) {
              <mat-list-item>
                <span matListItemTitle>{{ line.label }}</span>
                <span matListItemLine>{{ line.value }}</span>
              </mat-list-item>
            }
            @if (part.hasAccession) {
              <mat-list-item>
                <span matListItemTitle>{{ accession }}</span>
                <button matListItemMeta matButton (click)="server.sendLink(detail().user)">
                  {{ words['Envoyer le lien'] }}
                </button>
              </mat-list-item>
            }
          </mat-list>
        }
        <h3>{{ words.Options }}</h3>
        <mat-list>
          @for (line of detail().options; track line.option) {
            <option-line [line]="line" (changed)="change($event)" />
          }
        </mat-list>
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton class="warning" (click)="server.resetSip(detail().user)">
        {{ words['Réinitialiser mot de passe SIP'] }}
      </button>
      <button matButton mat-dialog-close>{{ words.Fermer }}</button>
    </mat-dialog-actions>
  `,
})(UserDetail);
