/*
 * The single page's script. Templates are compiled in the browser; plain JavaScript has no decorators
 * yet, so each is called with the class that it would stand before.
 */
import 'zone.js';
import '@angular/compiler';
import { provideZoneChangeDetection } from '@angular/core';
import { MatPaginatorIntl } from '@angular/material/paginator';
import { bootstrapApplication } from '@angular/platform-browser';
import { isEnglish } from '../shared/boot.js';
import { App } from './app.js';
import { frenchPaginator } from './french-paginator.js';

bootstrapApplication(App, {
  providers: [
    provideZoneChangeDetection({ eventCoalescing: true }),
    isEnglish ? [] : { provide: MatPaginatorIntl, useFactory: frenchPaginator },
  ],
});
