import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatSelectModule } from '@angular/material/select';
import { words } from '../shared/boot.js';

/** Asks which of the numbers is to be associated; closes with that number, or with nothing. */
export class NumberQuestion {
  words = words;
  numbers = inject(MAT_DIALOG_DATA);
  number = '';
}

Component({
  selector: 'app-number-question',
  imports: [MatButton, MatDialogModule, MatFormFieldModule, MatSelectModule],
  template: `
    <h2 mat-dialog-title>{{ words['Numéro à associer'] }}</h2>
    <mat-dialog-content>
      <mat-form-field class="number">
        <mat-label>{{ words['Choisir un numéro'] }}</mat-label>
        <mat-select [(value)]="number">
          @for (one of numbers; track one) {
            <mat-option [value]="one">{{ one }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button matButton mat-dialog-close>{{ words.Annuler }}</button>
      <button matButton="filled" [disabled]="!number" [mat-dialog-close]="number">
        {{ words.Valider }}
      </button>
    </mat-dialog-actions>
  `,
})(NumberQuestion);
