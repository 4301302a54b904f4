import { css } from 'lit'

/** A form of cards, with fields beside each other where there is room. */
export const fieldsStyle = css`
  h2,
  h3 {
    font-size: var(--t3);
  }
  :host,
  form,
  section {
    display: grid;
    gap: var(--s4);
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: var(--s4);
    align-items: start;
  }
  .do {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3);
    align-items: center;
  }
`
