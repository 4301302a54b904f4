// How a desk divides its room: its numbers above, and Next where the marshal's hand is used to it.

import { css, unsafeCSS } from 'lit'
import { REST } from './next-guard.ts'

const REST_SECONDS = unsafeCSS(REST / 1000)

export const deskStyle = css`
  :host {
    display: grid;
  }
  section {
    display: grid;
    grid-template: auto 1fr auto auto auto / minmax(0, 1fr);
    gap: var(--s3);
  }
  header,
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    align-items: center;
  }
  h2 {
    flex: 1 1 8rem;
  }
  h2 small {
    display: block;
    font-size: var(--t1);
    font-weight: 400;
  }
  .called {
    display: grid;
    gap: var(--s3);
    min-height: 11rem;
    align-content: center;
  }
  .next {
    position: relative;
    overflow: hidden;
    min-height: 120px;
    width: 100%;
    font-size: var(--t6);
    line-height: 1.1;
  }
  .next small {
    display: block;
    font-size: var(--t3);
    font-weight: 600;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* the bar fills while it rests: a glance tells when the next tap counts */
  .resting::after {
    content: '';
    position: absolute;
    left: 0;
    right: 0;
    bottom: 0;
    height: 10px;
    background: var(--on-accent);
    transform-origin: calc(50% - 50% * var(--ahead));
    animation: rest ${REST_SECONDS}s linear;
  }
  @keyframes rest {
    from {
      transform: scaleX(0);
    }
  }
  .question {
    display: grid;
    gap: var(--s2);
    grid-template-columns: 1fr 1fr;
    min-height: 120px;
    align-content: end;
  }
  .question p {
    grid-column: 1 / -1;
    font-size: var(--t3);
    font-weight: 700;
  }
  .question button {
    min-height: 88px;
    font-size: var(--t3);
  }
  .taken {
    display: grid;
    gap: var(--s2);
  }
  .said {
    min-height: 3em;
  }
  /* one row at most above Next, which stays where it is */
  footer {
    flex-wrap: nowrap;
    min-height: var(--target);
  }
  /* the decision has the room of what nobody needs before it; a refusal is still said */
  .undecided footer,
  .undecided .said:not(.alarm) {
    display: none;
  }
  .undecided > .next {
    grid-row: -2;
    min-height: 88px;
    font-size: var(--t4);
  }
  .pass {
    margin-inline-start: auto;
    white-space: nowrap;
  }
  .nobody {
    text-align: center;
  }
  /* Next is never pushed out of the window: where there is too much above it, that scrolls */
  @media (min-width: 861px) and (min-height: 600px) {
    :host {
      grid-template-rows: minmax(0, 1fr);
    }
    section {
      grid-template-rows: auto minmax(0, 1fr) auto auto auto;
    }
    header {
      gap: 0;
    }
    header .bare {
      padding: 0 var(--s2);
    }
    .called {
      min-height: 0;
      overflow-y: auto;
      align-content: stretch;
    }
    /* in the middle, but never above the top: older browsers know no safe centre */
    .called > * {
      margin-block: auto;
    }
    .said {
      min-height: 1.5em;
    }
  }
  /* upright the desk lies below the lines: Next beside whom it has, on the hand's side: where reading ends, mirrored where it begins */
  @media (min-width: 600px) and (max-width: 860px) and (min-height: 600px) {
    section {
      grid-template: 'head head' auto 'called next' 1fr 'said next' auto 'undo next' auto / minmax(0, 1.3fr) minmax(0, 1fr);
    }
    :host([mirrored]) section {
      grid-template: 'head head' auto 'next called' 1fr 'next said' auto 'next undo' auto / minmax(0, 1fr) minmax(0, 1.3fr);
    }
    header {
      grid-area: head;
    }
    .called {
      grid-area: called;
      min-height: 8rem;
    }
    .said {
      grid-area: said;
    }
    footer {
      grid-area: undo;
    }
    .taken,
    section > .next,
    .undecided > .next,
    .question {
      grid-area: next;
    }
  }
`
