// The style of sheets: black on white, with all sizes in hundredths of their width (`--cent`), so that a sheet looks
// the same at every size.

import { PAPERS, type SheetPaper } from './sheets.ts'

const names = Object.keys(PAPERS) as SheetPaper[]

/** Sheets are a little smaller than the page, or rounding would start another page. */
const SPARED = 0.995

export const sheetStyle = `
  .sheet { box-sizing: border-box; overflow: hidden; width: calc(100 * var(--cent)); background: #fff; color: #000; --code-ink: #000; font-family: var(--font); line-height: 1.22; }
  ${names.map((name) => `.sheet.on-${name} { height: calc(${((100 * PAPERS[name].height) / PAPERS[name].width) * SPARED} * var(--cent)); }`).join('\n')}
  .sheet, .sheet * { box-sizing: border-box; }
  .sheet p, .sheet h2, .sheet ol, .sheet li { margin: 0; padding: 0; }
  .sheet .in { width: 100%; height: 100%; padding: calc(6 * var(--cent)); overflow: hidden; }
  .sheet .say { display: block; overflow-wrap: anywhere; }
  .sheet .also { font-weight: 500; }
  .sheet h2, .sheet .strong, .sheet .name { font-weight: 800; }
  .sheet h2 { font-size: inherit; line-height: 1.14; }
  .sheet yi-qr { flex: none; }
  .sheet .ink { fill: #000; }
  .sheet .stroke { fill: none; stroke: #000; stroke-width: 4; stroke-linejoin: round; }
  .sheet .thin { stroke-width: 2; }
  .sheet .arrow { flex: none; width: calc(30 * var(--cent)); }

  .poster .in { display: flex; flex-direction: column; align-items: center; justify-content: space-between; text-align: center; }
  .poster .show { display: flex; align-items: center; justify-content: center; gap: calc(7 * var(--cent)); }
  .poster .screen { width: calc(44 * var(--cent)); }
  .poster .code { display: grid; justify-items: center; gap: calc(0.6 * var(--cent)); }
  .poster .code yi-qr { width: calc(43 * var(--cent)); }
  .poster .large.code yi-qr { width: calc(54 * var(--cent)); }
  .poster ol { list-style: none; display: grid; gap: calc(1.4 * var(--cent)); width: 100%; counter-reset: step; text-align: start; }
  .poster li { display: flex; align-items: center; gap: calc(2 * var(--cent)); counter-increment: step; }
  .poster li::before { content: counter(step); flex: none; width: calc(5 * var(--cent)); height: calc(5 * var(--cent)); border: calc(0.35 * var(--cent)) solid #000; border-radius: 50%; text-align: center; font-weight: 800; font-size: calc(2.8 * var(--cent)); line-height: calc(4.2 * var(--cent)); }
  .poster li p { flex: 1; }
  .poster .marks { flex: none; width: calc(27 * var(--cent)); }
  .marks .taken { fill: #000; }
  .marks .free { fill: #fff; stroke: #000; stroke-width: 2; }
  .marks text { font: 800 19px var(--font); }
  .marks .light { fill: #fff; }
  .poster .foot { display: flex; align-items: center; gap: calc(3 * var(--cent)); width: 100%; border-top: calc(0.3 * var(--cent)) solid #000; padding-top: calc(2 * var(--cent)); }
  .poster .last { flex: 1; display: grid; gap: calc(1 * var(--cent)); font-weight: 600; }
  .poster .wifi { flex: none; display: flex; align-items: center; gap: calc(1 * var(--cent)); border: calc(0.35 * var(--cent)) solid #000; border-radius: calc(1.6 * var(--cent)); padding: calc(1 * var(--cent)) calc(1.4 * var(--cent)); }
  .poster .wifi > div { flex: 1; max-width: calc(38 * var(--cent)); }
  .poster .wifi yi-qr { width: calc(16 * var(--cent)); }

  .sheet.mark .in { padding: calc(4.5 * var(--cent)); display: grid; grid-template: minmax(0, 1fr) auto / calc(26 * var(--cent)) minmax(0, 1fr); align-items: center; text-align: center; }
  .sheet.mark .letter strong { display: block; font-weight: 800; font-size: calc(24 * var(--cent)); line-height: 1; }
  .sheet .figure { font-weight: 800; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .sheet .figure .say { line-height: 1; }
  .sheet.mark .figure { display: grid; place-content: center; justify-self: center; width: calc(62 * var(--cent)); height: calc(48 * var(--cent)); border: calc(0.7 * var(--cent)) solid #000; border-radius: calc(24 * var(--cent)); }
  .sheet.mark .stand { grid-area: 2 / 2; font-weight: 700; }
  .sheet.mark .of { grid-area: 2 / 1; }

  .sheet.mark-cards .in, .sheet.slips .in { padding: 0; display: grid; grid-template: repeat(4, 25%) / 50% 50%; }
  .cut { border: calc(0.1 * var(--cent)) dashed #999; padding: calc(2.5 * var(--cent)); overflow: hidden; }
  .cut.mark { position: relative; display: grid; grid-template-rows: 1fr auto; text-align: center; }
  .cut.mark .letter { position: absolute; inset-inline-start: calc(3 * var(--cent)); top: calc(2.5 * var(--cent)); font-weight: 800; font-size: calc(7 * var(--cent)); line-height: 1; }
  .cut.mark .figure { align-self: center; }
  .cut.slip { display: flex; align-items: center; gap: calc(1.5 * var(--cent)); }
  .cut.slip > div:first-child { flex: 1; display: grid; gap: calc(0.6 * var(--cent)); min-width: 0; }
  .cut.slip > div:last-child { flex: none; width: calc(18.5 * var(--cent)); text-align: center; }
  .cut.slip .number { font-weight: 800; font-variant-numeric: tabular-nums; white-space: nowrap; }

  .sheet.desk .in { padding: calc(5 * var(--cent)); display: flex; flex-direction: column; justify-content: space-between; align-items: center; text-align: center; }
  .sheet.desk .what { width: 100%; border-top: calc(0.3 * var(--cent)) solid #000; padding-top: calc(1.4 * var(--cent)); }
  .drawn { display: grid; grid-template-columns: 1fr 1fr; gap: calc(0.6 * var(--cent)) calc(3 * var(--cent)); width: 100%; }
  .drawn.one { grid-template-columns: auto; justify-content: center; }
  .drawn.letters { display: flex; flex-wrap: wrap; justify-content: center; }
  .drawn div { display: flex; align-items: center; gap: calc(2 * var(--cent)); text-align: start; }
  .drawn strong { flex: none; width: 1.7em; border: calc(0.3 * var(--cent)) solid #000; border-radius: calc(0.8 * var(--cent)); text-align: center; font-weight: 800; font-size: calc(3.2 * var(--cent)); }

  .sheet.queue .in { padding: calc(5 * var(--cent)); display: flex; align-items: center; justify-content: center; gap: calc(4 * var(--cent)); }
  .sheet.queue .letter { flex: none; width: calc(30 * var(--cent)); text-align: center; font-weight: 800; font-size: calc(27 * var(--cent)); line-height: 1; }
  .sheet.queue .about { display: grid; gap: calc(2.4 * var(--cent)); min-width: 0; }
  .sheet.queue .arrow { width: calc(18 * var(--cent)); }
`

/** The additional style for printing on these papers: a named page for each, as large as the paper. */
export function pagesStyle(papers: readonly SheetPaper[]): string {
  const used = names.filter((name) => papers.includes(name))
  const size = (name: SheetPaper) => `size: ${PAPERS[name].width}mm ${PAPERS[name].height}mm; margin: 0;`
  const [only, ...others] = used
  return `
    .yi-kit { display: none; }
    ${only && others.length === 0 ? `@page { ${size(only)} }` : used.map((name) => `@page p-${name} { ${size(name)} }`).join('\n')}
    @media print {
      html, body { background: #fff; height: auto; }
      body > :not(.yi-kit) { display: none !important; }
      .yi-kit { display: block; }
      ${used.map((name) => `.yi-kit .on-${name} { --cent: ${PAPERS[name].width / 100}mm; ${others.length ? `page: p-${name};` : ''} }`).join('\n')}
      .yi-kit .sheet { break-after: page; break-inside: avoid; }
      .yi-kit .sheet:last-child { break-after: auto; }
    }`
}
