// Puts sheets on the page where only the printer sees them, and prints.

import { render } from 'lit'
import type { QrCode } from '../../common/elements/qr.ts'
import { adopt } from '../../common/page-style.ts'
import { cardStyle } from '../print-card.ts'
import type { PrintContext } from './print-context.ts'
import { sheetOf } from './sheet.ts'
import { pagesStyle, sheetStyle } from './sheet-style.ts'
import type { Sheet } from './sheets.ts'

let clear = (): void => {}

/** Prints these, each on its own paper. Resolves once the printer has been asked. */
export async function printSheets(sheets: readonly Sheet[], context: PrintContext): Promise<void> {
  clear()
  const place = document.createElement('div')
  place.className = 'yi-kit'
  document.body.append(place)
  render(
    sheets.map((sheet) => sheetOf(sheet, context)),
    place,
  )
  const style = adopt(sheetStyle + cardStyle + pagesStyle(sheets.map(({ paper }) => paper)))
  clear = () => {
    place.remove()
    style.remove()
  }
  await Promise.all([...place.querySelectorAll<QrCode>('yi-qr')].map((code) => code.updateComplete))
  // Safari on iOS goes on while its dialog is open, so the sheets are cleared by the event, or by the next ones
  addEventListener('afterprint', () => clear(), { once: true })
  print()
}
