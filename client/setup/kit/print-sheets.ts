import { printAlone } from '../../common/print/print-alone.ts'
import { cardStyle } from '../print-card.ts'
import type { PrintContext } from './print-context.ts'
import { sheetOf } from './sheet.ts'
import { pagesStyle, sheetStyle } from './sheet-style.ts'
import type { KitSheet } from './sheets.ts'

/** Prints these sheets, each on its own paper. Resolves once the print dialog was opened. */
export async function printSheets(sheets: readonly KitSheet[], context: PrintContext): Promise<void> {
  await printAlone(
    'yi-kit',
    sheets.map((sheet) => sheetOf(sheet, context)),
    sheetStyle + cardStyle + pagesStyle(sheets.map(({ paper }) => paper)),
  )
}
