import { MatPaginatorIntl } from '@angular/material/paginator';

/** What the paginator says, in French. */
export function frenchPaginator() {
  return Object.assign(new MatPaginatorIntl(), {
    itemsPerPageLabel: 'Éléments par page :',
    firstPageLabel: 'Première page',
    previousPageLabel: 'Page précédente',
    nextPageLabel: 'Page suivante',
    lastPageLabel: 'Dernière page',
    getRangeLabel(page, pageSize, length) {
      if (length === 0) return '0 sur 0';
      const first = page * pageSize + 1;
      return `${first} – ${Math.min(first + pageSize - 1, length)} sur ${length}`;
    },
  });
}
