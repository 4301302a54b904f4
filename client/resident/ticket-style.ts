// The style of a ticket's page.

import { css } from 'lit'

export const ticketStyle = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--s4);
    padding: 0 var(--s4) var(--s8);
  }
  section {
    display: grid;
    gap: var(--s3);
    text-align: center;
    padding: var(--s6) var(--s4);
  }
  .number {
    font-size: min(25vw, 8.5rem);
  }
  .say {
    font-size: var(--t5);
    font-weight: 800;
    line-height: 1.25;
    text-wrap: balance;
    margin-bottom: var(--s2);
  }
  section.lined {
    border: 3px solid var(--accent);
  }
  section.called {
    border-color: transparent;
    padding-top: 10vh;
    padding-bottom: 10vh;
  }
  /* a phone that lies: what to do beside how long it takes, both above the fold */
  @media (orientation: landscape) and (max-height: 480px) {
    :host {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      row-gap: var(--s2);
    }
    section,
    section.called {
      padding: var(--s2);
      align-content: center;
    }
    .number {
      font-size: min(12vw, 22vh);
    }
    .say {
      font-size: calc(1.1 * var(--t2));
    }
    :host > :not(section, yi-place) {
      grid-column: 1 / -1;
    }
    yi-cut-off,
    yi-notes,
    yi-said {
      order: -1;
    }
    section:only-of-type:not(.waiting, .lined) {
      grid-column: 1 / -1;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    section.called .number {
      animation: pulse 1s ease-in-out 8;
    }
  }
  @keyframes pulse {
    50% {
      transform: scale(1.06);
    }
  }
  .why {
    border-inline-start: 4px solid var(--accent);
    padding-inline-start: var(--s3);
    text-align: start;
  }
  footer {
    text-align: center;
  }
  a {
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
    color: inherit;
  }
`
