import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatProgressBar } from '@angular/material/progress-bar';
import { MatToolbar } from '@angular/material/toolbar';
import { boot, labelOf } from '../shared/boot.js';
import { Notices } from './notices.js';
import { UsersTable } from './users-table.js';

/** The whole page: its bar, the service's facts and its users. */
export class App {
  isSpinning = inject(Notices).isSpinning;
  service = boot.service;
  facts = [
    { label: labelOf('Réf. du service'), value: boot.service.ref },
    { label: labelOf('Client'), value: boot.service.customer },
  ];
}

Component({
  selector: 'app-root',
  imports: [MatButton, MatProgressBar, MatToolbar, UsersTable],
  template: `
    <mat-toolbar class="bar">
      <span class="brand">open <b>IP</b> – MyOpenIP</span>
      <a matButton href="/Compte/Deconnexion">Déconnexion</a>
    </mat-toolbar>
    <div class="progress">
      @if (isSpinning()) {
        <mat-progress-bar mode="indeterminate" />
      }
    </div>
    <main>
      <nav><a href="/">Paramétrage / Monitoring</a> › {{ service.name }}</nav>
      <h1>{{ service.name }}</h1>
      <dl class="facts">
        @for (fact of facts; track fact.label) {
          <div><dt>{{ fact.label }}</dt><dd>{{ fact.value }}</dd></div>
        }
      </dl>
      <users-table id="users" />
    </main>
  `,
})(App);
