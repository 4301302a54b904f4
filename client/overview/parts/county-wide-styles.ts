import { css } from 'lit'

/** Where there is room, a site is one line of a table. */
export const countyWideStyles = css`
  @media (min-width: 60rem) {
    .totals dd {
      font-size: var(--t3);
    }
    [role='row'] {
      grid-template-columns: minmax(12rem, 4fr) 7rem 3.4rem 3.2rem 3.6rem minmax(6.4rem, 1fr) var(--links, 3.6rem);
      grid-template-areas: 'site wait people desks served alarms links';
      padding: 0 var(--s3);
      min-height: 3.2rem;
    }
    /* whoever may set up has three links, others one */
    .owner {
      --links: 12rem;
    }
    .site[role='row'] {
      contain-intrinsic-size: auto 3.2rem;
    }
    .head {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
      font-size: var(--t1);
      color: var(--quiet);
      min-height: 2.4rem;
    }
    .head .wait,
    .head .alarms {
      color: var(--quiet);
      font-weight: 400;
    }
    .head .alarms {
      display: block;
    }
    .head .site {
      display: block;
      padding-inline-start: 26px;
    }
    .facts {
      display: contents;
    }
    .people {
      grid-area: people;
    }
    .desks {
      grid-area: desks;
    }
    .served {
      grid-area: served;
    }
    .term {
      display: none;
    }
    .people,
    .desks,
    .served {
      text-align: end;
      font-size: inherit;
      padding: 0;
    }
    .head .people,
    .head .desks,
    .head .served {
      font-size: var(--t1);
      white-space: normal;
      line-height: 1.25;
    }
    .wait,
    .wait.nothing {
      display: block;
      grid-area: wait;
      text-align: end;
      font-size: inherit;
      white-space: normal;
      line-height: 1.25;
    }
    .alarms,
    .alarms.nothing {
      display: block;
      padding: 0;
    }
    .alarms.nothing {
      visibility: hidden;
    }
    .links,
    .open .links {
      display: flex;
      flex-wrap: nowrap;
      padding: 0;
      font-size: var(--t1);
      gap: var(--s3);
    }
    .more {
      display: none;
    }
  }
`
