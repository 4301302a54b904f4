// A staff card on paper, in both languages: it is put on the page for the printer only, and printed.

import { html, nothing } from 'lit'
import type { Text } from '../../shared/day/nouns/site-text.ts'
import { textIn } from '../../shared/day/nouns/text.ts'
import type { Words } from '../../shared/text/words.ts'
import { both } from '../common/words/both.ts'
import '../common/elements/qr.ts'
import { publicUrl } from '../common/page/public-url.ts'
import { printAlone } from '../common/print/print-alone.ts'
import { sayTime } from '../common/words/say-time.ts'
import { words } from '../common/words/words.ts'
import { hasAll, type StaffCard } from './staff-card.ts'

/** The sheets of ISO 216 with a hundredth of their width, in millimetres: CSS has a name for A4, and none for A6. */
const SHEETS = {
  A6: { size: '105mm 148mm', cent: '1.05mm' },
  A4: { size: '210mm 297mm', cent: '2.1mm' },
} as const
export type CardPaper = keyof typeof SHEETS
export const CARD_PAPERS = Object.keys(SHEETS) as CardPaper[]

/** More sites than this are counted, not named: the sheet is one page. */
const MOST_NAMED = 3

/** Prints a card. `code`: the address for a tablet; null where there is no valid one, so that it is left out. */
export async function printCard(
  card: StaffCard,
  sites: readonly { id: string; name: Text }[],
  code: { address: string; until: number } | null,
  paper: CardPaper,
): Promise<void> {
  await printAlone('yi-card', cardContent(card, sites, code), sheet(paper))
}

/** The content of a card: no passcode that is not known, and a tablet's code only while it is valid. */
export function cardContent(
  { name, role, allSites, passcode }: StaffCard,
  sites: readonly { id: string; name: Text }[],
  code: { address: string; until: number } | null,
) {
  const say = (sentence: (text: Words['setup']) => string) => both(({ setup }) => sentence(setup))
  const page = `${publicUrl()}/marshal/${sites[0]?.id ?? ''}`
  return html`<p class="name">${name}</p>
    <p>${say(({ staff }) => staff.roles[role])}</p>
    ${hasAll({ role, allSites }) ? html`<p class="site">${say(({ card }) => card.allSites)}</p>` : places(sites)}
    <p>${say(({ staff }) => staff.passcode)}</p>
    <p class="passcode">${passcode}</p>
    ${
      code
        ? html`<yi-qr .text=${code.address} .label=${words().setup.enrol.label}></yi-qr>
            <p class="said">${say(({ card }) => card.scan({ time: sayTime(code.until) }))}</p>`
        : nothing
    }
    <p class="said">${say(({ card }) => (code ? card.open : card.openHere))}</p><p class="address">${page}</p>
    <p class="said keep">${say(({ card }) => card.keep)}</p>`
}

function places(sites: readonly { name: Text }[]) {
  if (sites.length > MOST_NAMED)
    return html`<p class="site">${both(({ setup }) => setup.card.sites({ count: sites.length }))}</p>`
  return sites.map(({ name }) => html`<p class="site">${both((_, language) => textIn(name, language))}</p>`)
}

/** All in hundredths of the sheet's width, so that A4 is A6 enlarged. */
export const cardStyle = `
  .yi-card { text-align: center; overflow-wrap: anywhere; font-size: calc(3.4 * var(--cent)); line-height: 1.3; color: #000; background: #fff; }
  .yi-card, .yi-card .in { display: flex; flex-direction: column; justify-content: center; align-items: center; gap: calc(1.6 * var(--cent)); }
  .yi-card p { margin: 0; max-width: 100%; }
  .yi-card .name { font-weight: 800; font-size: calc(7 * var(--cent)); line-height: 1.1; }
  .yi-card .site { font-weight: 700; font-size: calc(4 * var(--cent)); }
  .yi-card .passcode { font-weight: 800; font-size: calc(9 * var(--cent)); line-height: 1.1; letter-spacing: 0.06em; }
  .yi-card .address, .yi-card .keep { font-weight: 700; }
  .yi-card .said .also { display: block; }
  .yi-card yi-qr { width: calc(46 * var(--cent)); flex: none; }`

/** A sheet is a little smaller than the page, or rounding would start another page. */
function sheet(paper: CardPaper): string {
  const { size, cent } = SHEETS[paper]
  return `
    @page { size: ${size}; margin: 0; }
    @media print {
      ${cardStyle}
      html, body { background: #fff; height: auto; }
      body > :not(.yi-card) { display: none !important; }
      .yi-card {
        --cent: ${cent};
        box-sizing: border-box; overflow: hidden; break-inside: avoid;
        width: calc(100 * var(--cent)); height: calc(297 / 210 * 99.5 * var(--cent)); padding: calc(5 * var(--cent));
      }
    }
    @media not print { .yi-card { display: none; } }`
}
