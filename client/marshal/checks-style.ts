// How the checks of a number look: large toggles in a row, and the decision below them.

import { css } from 'lit'

export const checksStyle = css`
  :host {
    display: grid;
    gap: var(--s2);
  }
  .toggles,
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
  }
  .toggle {
    flex: 1 1 auto;
    white-space: nowrap;
    min-height: 56px;
    padding: 0 var(--s2);
    font-size: var(--t3);
  }
  .toggle[aria-pressed='true'] {
    border: 2px solid var(--accent);
    color: var(--accent);
  }
  /* its shape tells it as well as its colour */
  .toggle[aria-pressed='false'] {
    border: 2px dashed var(--alarm);
    color: var(--alarm);
  }
  .decision {
    display: grid;
    gap: var(--s3);
    padding: var(--s3);
    border: 2px solid var(--alarm);
    border-radius: var(--round);
  }
  .row button {
    min-width: var(--target);
  }
  .row [aria-pressed='true'] {
    background: var(--accent);
    color: var(--on-accent);
    border-color: transparent;
  }
  .turn {
    flex: 1;
    min-height: 56px;
    font-size: var(--t3);
    border: 2px dashed var(--alarm);
    color: var(--alarm);
  }
`
