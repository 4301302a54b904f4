// The base of every element's own style: native controls, drawn plainly, large enough for a thumb.

import { css } from 'lit'

export const base = css`
  :host,
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  h1,
  h2,
  h3 {
    line-height: 1.25;
  }
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    min-height: var(--target);
    border-radius: var(--round);
    border: 1.5px solid var(--edge);
    background: var(--card);
    padding: var(--s2) var(--s4);
  }
  button {
    cursor: pointer;
    font-weight: 600;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  button.main {
    background: var(--accent);
    color: var(--on-accent);
    border-color: transparent;
  }
  button.bare {
    background: none;
    border-color: transparent;
    color: var(--accent);
  }
  button:disabled,
  button[aria-disabled='true'] {
    opacity: 0.55;
    cursor: default;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  /* where a reader has chosen all colours, what is chosen and what to press first is told by its edge */
  @media (forced-colors: active) {
    button.main,
    [aria-pressed='true'],
    [aria-current] {
      border: 4px double;
    }
  }
  .number {
    font-weight: 800;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    line-height: 1;
    letter-spacing: 0.01em;
    unicode-bidi: isolate;
  }
  .quiet {
    color: var(--quiet);
  }
  .alarm {
    color: var(--alarm);
  }
  .card {
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: var(--round);
    padding: var(--s4);
  }
  dialog {
    border: 0;
    border-radius: var(--round);
    padding: var(--s6);
    color: var(--ink);
    background: var(--card);
    max-width: min(32rem, calc(100vw - 32px));
    width: 100%;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
`
