import { Component, EventEmitter, inject } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIcon } from '@angular/material/icon';
import { MatListModule } from '@angular/material/list';
import { MatSlideToggle } from '@angular/material/slide-toggle';
import { words } from '../shared/boot.js';
import { NumberQuestion } from './number-question.js';

/** An option of the user: what they have of it, and a + or an x where there is one. */
export class OptionLine {
  #dialog = inject(MatDialog);

  words = words;
  line;
  changed = new EventEmitter();

  press(button) {
    const { line } = this;
    if (line.button !== 'add' || line.kind !== 'number') this.changed.emit({ line, button });
    else {
      const asked = this.#dialog.open(NumberQuestion, { data: line.numbers, width: '400px' });
      asked.afterClosed().subscribe((value) => value && this.changed.emit({ line, value, button }));
    }
  }
}

Component({
  selector: 'option-line',
  imports: [MatIcon, MatIconButton, MatListModule, MatSlideToggle],
  inputs: ['line'],
  outputs: ['changed'],
  template: `
    <mat-list-item>
      <span matListItemTitle>{{ line.label }}</span>
      @if (line.kind === 'number') {
        <span matListItemLine>{{ line.value }}</span>
      }
      <div matListItemMeta class="signs">
        @if (line.kind === 'flag') {
          <mat-slide-toggle disabled [checked]="line.value === words.Oui" />
        }
        @if (line.button; as sign) {
          <button matIconButton (click)="press($event.currentTarget)">
            <mat-icon>{{ sign === 'add' ? 'add' : 'close' }}</mat-icon>
          </button>
        }
      </div>
    </mat-list-item>
  `,
})(OptionLine);
