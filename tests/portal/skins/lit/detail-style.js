/** The look of a user's detail. */
import { css } from 'lit';

export const detailStyle = css`
  sl-drawer {
    --size: 36rem;
  }
  sl-drawer::part(title),
  h3,
  dt,
  sl-button {
    text-transform: var(--labels-case);
  }
  sl-drawer::part(footer) {
    display: flex;
    gap: var(--sl-spacing-small);
    justify-content: space-between;
  }
  h3 {
    margin: var(--sl-spacing-large) 0 var(--sl-spacing-2x-small);
    font-size: var(--sl-font-size-medium);
    color: var(--sl-color-primary-700);
  }
  dl {
    display: grid;
    grid-template-columns: 18rem 1fr;
    margin: 0;
  }
  h3:first-of-type {
    margin-top: 0;
  }
  dt,
  dd {
    display: flex;
    gap: var(--sl-spacing-x-small);
    align-items: center;
    box-sizing: border-box;
    min-height: 2.25rem;
    margin: 0;
    padding: var(--sl-spacing-2x-small) 0;
    border-bottom: 1px solid var(--sl-color-neutral-200);
  }
  dt {
    padding-right: var(--sl-spacing-small);
    color: var(--sl-color-neutral-600);
  }
  dd {
    justify-content: space-between;
  }
  sl-switch {
    margin-left: 2px;
  }
  .chooser {
    grid-column: 1 / -1;
    padding: var(--sl-spacing-small);
    background: var(--sl-color-neutral-50);
  }
`;
