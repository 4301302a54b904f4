// A list with a button at the end of each row.

import { css } from 'lit'

export const rows = css`
  h2 {
    font-size: var(--t3);
  }
  :host,
  form {
    display: grid;
    gap: var(--s4);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2) var(--s4);
    align-items: center;
    justify-content: space-between;
    border-top: 1px solid var(--edge);
    padding: var(--s2) 0;
  }
  li > span {
    flex: 1 1 14rem;
    overflow-wrap: anywhere;
  }
  li > .end {
    flex: none;
  }
  section > ul {
    margin-top: var(--s3);
  }
  .do {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
  }
`
