import { css } from 'lit'

/** A table where there is room; on a phone three short lines for each site. */
export const countyStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s3);
  }
  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s4);
  }
  .totals div {
    display: inline-flex;
    flex-direction: row-reverse;
    align-items: baseline;
    gap: var(--s1);
  }
  .totals dd {
    font-weight: 800;
    line-height: 1.25;
    font-variant-numeric: tabular-nums;
  }
  .totals dt {
    color: var(--quiet);
    font-size: var(--t1);
  }
  .totals .bad * {
    color: var(--alarm);
  }
  .both {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s3);
    align-items: start;
  }
  summary {
    cursor: pointer;
    min-height: var(--target);
    display: flex;
    align-items: center;
    color: var(--accent);
    font-weight: 600;
  }
  summary::before {
    content: '▸ ';
    white-space: pre;
    /* it points the way that reading goes */
    transform: scaleX(var(--ahead));
  }
  details[open] > summary::before {
    content: '▾ ';
  }
  [role='table'] {
    background: var(--card);
    border: 1px solid var(--edge);
    border-radius: var(--round);
    overflow: hidden;
  }
  [role='row'] {
    display: grid;
    grid-template-columns: minmax(0, 1fr) var(--target);
    grid-template-areas: 'site more' 'facts more' 'alarms alarms' 'links links';
    align-items: center;
    gap: 0 var(--s3);
    padding: 2px 0;
    padding-inline-start: var(--s3);
    border-top: 1px solid var(--edge);
    font-variant-numeric: tabular-nums;
  }
  /* four hundred rows: those out of sight cost nothing */
  .site[role='row'] {
    content-visibility: auto;
    contain-intrinsic-size: auto 4.2rem;
  }
  .head {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    border: 0;
  }
  .site[role='cell'] {
    grid-area: site;
    display: grid;
    grid-template-columns: 18px minmax(0, 1fr);
    gap: var(--s2);
    align-items: center;
  }
  svg {
    width: 18px;
    height: 18px;
  }
  path {
    fill: currentColor;
    stroke-width: 2;
  }
  .idle path,
  .closed path {
    fill: none;
    stroke: currentColor;
  }
  .name {
    display: grid;
    min-width: 0;
    line-height: 1.3;
  }
  .name small {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  /* names of one county often begin alike: where they differ must be in sight */
  .name b {
    color: var(--ink);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  small {
    font-size: var(--t1);
    color: var(--quiet);
  }
  .open .name b,
  .open .name small {
    -webkit-line-clamp: none;
  }
  .busy .level {
    color: var(--ink);
  }
  .clear svg,
  .clear .level {
    color: var(--accent);
  }
  .crowded svg,
  .unserved svg,
  .crowded .level,
  .unserved .level,
  .alarms {
    color: var(--alarm);
  }
  .idle svg,
  .closed svg {
    color: var(--quiet);
  }
  .level,
  .wait {
    font-weight: 700;
  }
  .wait {
    font-size: var(--t1);
    white-space: nowrap;
  }
  .facts {
    grid-area: facts;
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s2);
    padding-inline-start: 26px;
  }
  .people,
  .desks,
  .served {
    font-size: var(--t1);
    white-space: nowrap;
  }
  .term {
    color: var(--quiet);
  }
  .alarms {
    grid-area: alarms;
    font-weight: 700;
    font-size: var(--t1);
    padding-inline-start: 26px;
    overflow-wrap: anywhere;
  }
  .nothing {
    display: none;
  }
  .links {
    grid-area: links;
    display: none;
    flex-wrap: wrap;
    gap: 0 var(--s4);
    padding-inline-start: 26px;
  }
  .open .links {
    display: flex;
  }
  .links a {
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
    color: var(--accent);
    font-weight: 600;
    white-space: nowrap;
  }
  .more {
    grid-area: more;
  }
  .more button {
    padding: 0;
    min-width: var(--target);
  }
  .none {
    display: grid;
    justify-items: start;
    gap: var(--s3);
    padding: var(--s4) 0;
  }
  @media (min-width: 72rem) {
    .both.mapped {
      grid-template-columns: minmax(0, 1fr) minmax(14rem, 16rem);
    }
    .where {
      order: 1;
      position: sticky;
      top: var(--s4);
    }
  }
`
