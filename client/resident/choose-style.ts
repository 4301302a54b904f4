// The style of the page on which a resident takes a number.

import { css } from 'lit'

export const chooseStyle = css`
      /* no grid: a row of its own would keep the bar in its place */
      form {
        display: flex;
        flex-direction: column;
        padding: var(--s2) var(--s4);
      }
      form > * + * {
        margin-top: var(--s6);
      }
      .queues {
        display: grid;
        min-width: 0;
        gap: var(--s3);
      }
      .queue {
        padding: min(var(--s4), 4vw);
        display: flex;
        align-items: center;
      }
      label {
        cursor: pointer;
      }
      .chosen {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1.5px var(--accent);
      }
      .paused {
        opacity: 0.6;
      }
      input {
        min-height: 0;
        width: 1.4em;
        height: 1.4em;
        margin: 0;
        margin-inline-end: var(--s3);
        accent-color: var(--accent);
        flex: none;
      }
      .grow {
        flex: 1;
      }
      .name {
        font-weight: 700;
        font-size: var(--t3);
        display: block;
      }
      /* on a line of its own rather than in two pieces */
      .wait {
        display: inline-block;
      }
      h1 {
        font-size: var(--t4);
      }
      /* in sight at once, however long the page is; it is low, so that it leaves the page its room */
      footer {
        position: sticky;
        bottom: 0;
        margin: var(--s6) calc(-1 * var(--s4)) 0;
        padding: var(--s2) var(--s4) max(var(--s2), env(safe-area-inset-bottom));
        background: var(--paper);
        border-top: 1px solid var(--edge);
      }
      footer,
      .lost {
        display: grid;
        gap: var(--s2);
      }
      .take {
        font-size: min(var(--t4), 10vw);
        min-height: min(64px, 14vh);
        padding: 0;
      }
    `
