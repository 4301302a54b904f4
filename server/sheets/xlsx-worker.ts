// The thread that makes a spreadsheet file of the rows that it is sent.

import { parentPort } from 'node:worker_threads'
import writeExcel, { type Cell as ExcelCell } from 'write-excel-file/node'
import type { Cell, Column, ToWorker } from './sheet.ts'

const port = parentPort
if (!port) throw new Error('this file is a worker')

const FORMATS = { date: 'yyyy-mm-dd', time: 'yyyy-mm-dd hh:mm:ss', minutes: '0.0', count: '0' } as const
/** Characters. */
const WIDTHS = { text: 18, count: 11, minutes: 12, date: 12, time: 20 } as const
const HEAD = { type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' } as const

const sheets: { name: string; columns: readonly Column[]; data: ExcelCell[][] }[] = []

port.on('message', (message: ToWorker) => {
  if ('sheet' in message) {
    const { name, columns } = message.sheet
    const head = columns.map((column) => ({ ...HEAD, value: column.head }))
    return void sheets.push({ name, columns, data: [head] })
  }
  if ('rows' in message) {
    const sheet = sheets.at(-1)
    for (const row of message.rows) sheet?.data.push(row.map((cell, at) => cellOf(cell, sheet.columns[at])))
    return
  }
  void make().then((file) => {
    port.postMessage(file)
    port.close()
  })
})

function make(): Promise<Uint8Array> {
  return writeExcel(
    sheets.map(({ name, columns, data }) => ({
      sheet: name,
      data,
      columns: columns.map(({ as }) => ({ width: WIDTHS[as] })),
      stickyRowsCount: 1,
    })),
  ).toBuffer()
}

/** A word is a text whatever it looks like: no formula, no date, no number is made of it. */
function cellOf(cell: Cell, column: Column | undefined): ExcelCell {
  if (cell === null || cell === '') return null
  if (typeof cell === 'string') return { value: cell, type: String }
  const as = column?.as ?? 'count'
  if (as === 'date' || as === 'time') return { value: new Date(cell), type: Date, format: FORMATS[as] }
  const isWhole = as === 'count' || Number.isInteger(cell)
  return { value: cell, type: Number, format: FORMATS[isWhole ? 'count' : 'minutes'] }
}
