import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { words } from '../shared/boot.js';

/** A question before a change, in a dialog above the detail's. */
export class Confirmation {
  words = words;
  text = inject(MAT_DIALOG_DATA);
}

Component({
  selector: 'app-confirmation',
  imports: [MatButton, MatDialogModule],
  template: `
    <h2 mat-dialog-title>Confirmation</h2>
    <mat-dialog-content>{{ text }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton [mat-dialog-close]="false">{{ words.Annuler }}</button>
      <button matButton="filled" [mat-dialog-close]="true">{{ words.Confirmer }}</button>
    </mat-dialog-actions>
  `,
})(Confirmation);
