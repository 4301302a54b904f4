// How the tablet divides its room: the desk and Next on the side of the hand, the lines on the other.

import { css } from 'lit'

export const marshalStyle = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100vh;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
    padding: var(--s2) var(--s4);
    border-bottom: 1px solid var(--edge);
  }
  h1 {
    font-size: var(--t3);
    flex: 1 1 12rem;
    max-width: 100%;
  }
  a {
    color: var(--accent);
    font-weight: 600;
  }
  h1 small {
    display: block;
    font-size: var(--t1);
    font-weight: 400;
  }
  header .bare {
    padding: 0 var(--s2);
  }
  /* where a hand works, and no keyboard */
  @media (hover: none) and (pointer: coarse) {
    .keys {
      display: none;
    }
  }
  /* the arrows say it alone where the bar would take two rows */
  @media (max-width: 1100px) {
    .roomy {
      display: none;
    }
    header {
      padding: var(--s2);
    }
    /* a long name takes two lines before the bar does */
    h1 {
      flex-basis: 6rem;
    }
  }
  @media (max-width: 860px) {
    .keys {
      display: none;
    }
    header {
      gap: var(--s1);
    }
    header .bare {
      padding: 0 var(--s1);
    }
    h1 {
      flex-basis: 4rem;
      font-size: var(--t2);
    }
  }
  .work {
    flex: 1;
  }
  .work > * {
    padding: var(--s4) var(--s3);
  }
  .work > :first-child {
    padding-bottom: 0;
  }
  /* each half scrolls by itself, and Next stays where the hand knows it */
  @media (min-width: 600px) and (min-height: 600px) {
    :host {
      height: 100vh;
      height: 100dvh;
      min-height: 0;
    }
    /* what waits leaves room for what can be done */
    yi-alarms,
    yi-claims {
      flex: none;
    }
    yi-pending {
      flex: none;
      max-height: 40vh;
      overflow-y: auto;
    }
    .work {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1fr);
      min-height: 0;
    }
    .work > * {
      overflow-y: auto;
    }
    .work > :first-child {
      padding-bottom: var(--s4);
    }
    /* the desk comes first for keys and readers, and stands where reading ends; mirrored, where it begins */
    .work:not(.mirrored) > :first-child {
      order: 1;
    }
  }
  @media (min-width: 600px) and (max-width: 860px) and (min-height: 600px) {
    .work {
      grid-template: minmax(0, 1fr) fit-content(60%) / minmax(0, 1fr);
    }
    .work > :first-child,
    .work:not(.mirrored) > :first-child {
      order: 1;
      border-top: 1px solid var(--edge);
    }
  }
`
