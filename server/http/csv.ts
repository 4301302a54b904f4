// Rows of a sheet as lines of a CSV file that spreadsheets read as they are meant.

import type { Cell, Column } from '../sheets/sheet.ts'
import { inCell } from './cell.ts'

/** Without it Excel takes UTF-8 for the machine's own code page. */
export const BOM = '\u{FEFF}'

export function headLine(columns: readonly Column[]): string {
  return BOM + columns.map(({ head }) => quoted(head)).join(',')
}

export function csvLine(row: readonly Cell[], columns: readonly Column[]): string {
  return row.map((cell, at) => quoted(written(cell, columns[at]?.as ?? 'text'))).join(',')
}

function written(cell: Cell, as: Column['as']): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return inCell(cell)
  const iso = () => new Date(cell).toISOString()
  if (as === 'date') return iso().slice(0, '2026-11-23'.length)
  // with a blank, so that a spreadsheet knows it for a time
  if (as === 'time') return iso().slice(0, '2026-11-23T08:00:00'.length).replace('T', ' ')
  return String(cell)
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
