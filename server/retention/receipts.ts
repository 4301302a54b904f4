// Checks the receipts of erasings. Each has the hash of the one before, so that none can be changed or removed unnoticed.

import { receiptAfter } from '../store/chain.ts'
import type { PersonRecords, Receipt } from '../store/ports/persons.ts'

/** How many receipts are read at a time. */
const PAGE = 500

export interface Checked {
  readonly receipts: number
  /** The number of people whose data was erased, in all. */
  readonly erased: number
  /** The newest receipt. Only a comparison with one that was written down shows whether newer ones were removed. */
  readonly last: Receipt | null
  /** The number of the first receipt that does not follow from the one before it; null: the chain is whole. */
  readonly brokenAt: number | null
}

/** Goes through the whole chain, showing each receipt that holds. Stops at the first that does not. */
export async function checkReceipts(
  table: Pick<PersonRecords, 'receipts'>,
  each: (receipt: Receipt) => void = () => {},
): Promise<Checked> {
  let last: Receipt | null = null
  let erased = 0
  for (;;) {
    const page: Receipt[] = await table.receipts(last?.number ?? 0, PAGE)
    for (const receipt of page) {
      const expected = receiptAfter(last, receipt)
      const holds = receipt.number === expected.number && receipt.hash === expected.hash
      if (!holds || receipt.before !== expected.before) {
        return { receipts: last?.number ?? 0, erased, last, brokenAt: receipt.number }
      }
      each(receipt)
      erased += receipt.erased
      last = receipt
    }
    if (page.length < PAGE) return { receipts: last?.number ?? 0, erased, last, brokenAt: null }
  }
}
