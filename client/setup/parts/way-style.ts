import { css } from 'lit'

/** Dots on a line: down the page where it is narrow, across it where there is room. */
export const wayStyle = css`
  :host {
    display: grid;
    gap: var(--s3);
  }
  ol {
    display: grid;
  }
  li {
    position: relative;
    display: grid;
    align-content: start;
    gap: var(--s2);
    padding-inline-start: 2rem;
    padding-bottom: var(--s4);
  }
  li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    top: 0.2rem;
    width: 1.1rem;
    height: 1.1rem;
    border: 4px solid var(--accent);
    border-radius: 50%;
    background: var(--card);
  }
  li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-inline-start: calc(0.55rem - 1.5px);
    top: 1.3rem;
    bottom: -0.2rem;
    border-inline-start: 3px solid var(--accent);
  }
  h3 {
    font-size: var(--t3);
    overflow-wrap: anywhere;
  }
  .queue p {
    overflow-wrap: anywhere;
  }
  .do,
  .which {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    align-items: center;
  }
  .which p {
    flex-basis: 100%;
  }
  .do button {
    font-size: var(--t1);
    padding: 0 var(--s2);
    margin-inline-start: calc(-1 * var(--s2));
  }
  button.remove {
    color: var(--alarm);
  }
  button.in {
    justify-self: start;
    border-style: dashed;
  }
  @media (min-width: 760px) {
    ol {
      display: flex;
    }
    li {
      flex: 1 1 0;
      min-width: 0;
      padding-inline-start: 0;
      padding-inline-end: var(--s4);
      padding-top: 1.8rem;
      padding-bottom: 0;
    }
    li::before {
      top: 0;
    }
    li:not(:last-child)::after {
      inset-inline-start: 1.1rem;
      inset-inline-end: 0;
      top: calc(0.55rem - 1.5px);
      bottom: auto;
      border-inline-start: 0;
      border-top: 3px solid var(--accent);
    }
  }
`
