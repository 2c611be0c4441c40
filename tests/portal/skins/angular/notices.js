import { Overlay } from '@angular/cdk/overlay';
import { ComponentPortal } from '@angular/cdk/portal';
import { Component, Injectable, inject, signal } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { MatProgressSpinner } from '@angular/material/progress-spinner';
import { MatSnackBar } from '@angular/material/snack-bar';
import { firstValueFrom } from 'rxjs';
import { Confirmation } from './confirmation.js';

class Waiting {}

Component({
  selector: 'app-waiting',
  imports: [MatProgressSpinner],
  host: { id: 'waiting-indicator' },
  template: '<mat-progress-spinner mode="indeterminate" diameter="56" />',
})(Waiting);

/** What the portal says and asks wherever one is in it: the display's part outside of a detail. */
export class Notices {
  #dialog = inject(MatDialog);
  #snackBar = inject(MatSnackBar);
  #cover = coverOf(inject(Overlay));
  #coverings = 0;

  /** Whether the portal is at work, for the bars that show it. */
  isSpinning = signal(false);

  display = {
    confirm: (text) => {
      const asked = this.#dialog.open(Confirmation, { data: text, role: 'alertdialog' });
      return firstValueFrom(asked.afterClosed()).then(Boolean);
    },
    // An error without a word is told to nobody.
    toast: (text) => text && this.#snackBar.open(text, 'OK', { duration: 6000 }),
    veil: (isBusy) => {
      this.#coverings += isBusy ? 1 : -1;
      if (this.#coverings === 0) this.#cover.detach();
      else if (!this.#cover.hasAttached()) this.#cover.attach(new ComponentPortal(Waiting));
    },
    spinner: (isBusy) => this.isSpinning.set(isBusy),
  };
}

Injectable({ providedIn: 'root' })(Notices);

/** The kit's overlay in the middle of the page, above all dialogs. */
function coverOf(overlay) {
  return overlay.create({
    hasBackdrop: true,
    positionStrategy: overlay.position().global().centerHorizontally().centerVertically(),
  });
}
