import { css } from 'lit'

/** The wall's colours are dark, also where it is drawn on a light page. */
export const dark = css`
  :host {
    color-scheme: dark;
    --ink: #ffffff;
    --paper: #0b1714;
    --card: #13231f;
    --quiet: #a9bab4;
    --dim: #8fa19b;
    --edge: #2b403a;
    --accent: #4fd1a5;
    --on-accent: #06251b;
    --call: #ffc53d;
    --on-call: #2b1d00;
    --alarm: #ff9b7a;
    --on-alarm: #2b0d00;
  }
`
