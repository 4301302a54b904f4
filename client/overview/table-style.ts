import { css } from 'lit'

/** Tables of figures: the first column names the row, and the others are numbers. */
export const tableStyle = css`
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--s2);
    border-bottom: 1px solid var(--edge);
    text-align: end;
  }
  th:first-child {
    text-align: start;
  }
  thead th {
    color: var(--quiet);
    font-weight: 400;
    vertical-align: bottom;
  }
`
