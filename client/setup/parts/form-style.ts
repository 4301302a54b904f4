import { css } from 'lit'

export const formStyle = css`
  .one {
    border-top: 1px solid var(--edge);
    padding-top: var(--s3);
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    min-height: var(--target);
  }
  button.remove {
    font-size: var(--t1);
    color: var(--alarm);
    justify-self: start;
    align-self: center;
  }
  .draws {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--s4);
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s3);
    align-items: end;
  }
  .add yi-field {
    width: 8rem;
  }
  .pick {
    display: flex;
    gap: var(--s3);
    align-items: center;
    min-height: var(--target);
    padding: var(--s1) 0;
  }
  .pick input {
    flex: none;
    width: 28px;
    min-height: 28px;
    accent-color: var(--accent);
  }
  .idle p {
    flex-basis: 100%;
  }
  .add.idle yi-field {
    width: 16rem;
  }
  .more {
    gap: 0;
  }
  .more > h2 {
    margin-bottom: var(--s2);
  }
  .more > p {
    margin-bottom: var(--s3);
  }
  .opened {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s4);
    align-items: center;
  }
  .opened yi-qr {
    flex: none;
    width: 10rem;
  }
  .opened div {
    flex: 1 1 14rem;
  }
  a {
    color: var(--accent);
    overflow-wrap: anywhere;
  }
  .do {
    position: sticky;
    bottom: 0;
    padding: var(--s3) 0;
    background: var(--paper);
  }
`
