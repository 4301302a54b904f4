// How the page looks on which a number is taken.

import { css } from 'lit'

export const chooseStyle = css`
      form {
        display: grid;
        gap: var(--s6);
        padding: var(--s2) var(--s4) 0;
      }
      .queues {
        display: grid;
        gap: var(--s3);
      }
      .queue {
        display: flex;
        align-items: center;
        min-height: 72px;
      }
      label.queue {
        cursor: pointer;
      }
      label.chosen {
        border-color: var(--accent);
        box-shadow: inset 0 0 0 1.5px var(--accent);
      }
      label.queue.paused {
        opacity: 0.6;
      }
      input[type='radio'] {
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
      /* within the thumb's reach, however long the page is */
      footer {
        position: var(--bar, sticky);
        bottom: 0;
        display: grid;
        gap: var(--s2);
        margin: 0 calc(-1 * var(--s4));
        padding: var(--s3) var(--s4) max(var(--s4), env(safe-area-inset-bottom));
        background: var(--paper);
        border-top: 1px solid var(--edge);
      }
      .lost {
        display: grid;
        gap: var(--s2);
        padding-bottom: var(--s6);
      }
      /* where it would hide what has to be chosen first, it stands at the end */
      @media (max-height: 700px) {
        footer {
          position: static;
        }
      }
      .take {
        font-size: var(--t4);
        min-height: 64px;
      }
    `
