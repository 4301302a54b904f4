// The figures of a period as files: a spreadsheet with a sheet for each figure, and each of its sheets as CSV.

import * as v from 'valibot'
import { LANGUAGES, languageFor } from '../../../shared/languages.ts'
import { SHEETS } from '../../sheets/sheet-names.ts'
import { ticketColumns } from '../../sheets/ticket-sheet.ts'
import { xlsxOf } from '../../sheets/xlsx.ts'
import {
  type AskedFile,
  allSheets,
  fileName,
  nullWhereGone,
  sheetLines,
  sheetsOf,
  ticketPages,
} from '../figure-sheets.ts'
import { asList, PeriodQuery, readable } from '../period-query.ts'
import { type Answer, no, ok, tooMany } from '../route/answer.ts'
import { file, lines } from '../route/answers.ts'
import type { RouteParts } from '../route/parts.ts'
import { route } from '../route/route.ts'
import type { Visit } from '../route/visit.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const sites = 'of all sites that one may read or of those asked for'

const FileQuery = v.object({
  ...PeriodQuery.entries,
  language: v.optional(v.pipe(v.picklist(LANGUAGES), v.description('Left out: as in Accept-Language'))),
})
const SheetQuery = v.object({
  ...FileQuery.entries,
  sheet: v.optional(v.picklist(SHEETS), 'sites'),
})

const readSpreadsheet = route(
  'get /api/figures.xlsx',
  {
    by: 'staff',
    query: FileQuery,
    typed: asList,
    answers: file(`All sheets, ${sites}`, XLSX),
    refusals: [404, 429],
  },
  async (parts, { query, by, visit }) => {
    const asked = await begin(parts, by.staff, query, visit)
    if (!asked.ok) return asked
    const summed = await parts.addUp(asked.value, visit, true)
    if (!summed.ok) return summed
    const sheets = await sheetsOf(parts, asked.value, summed.value)
    const made = xlsxOf(allSheets(parts, asked.value, sheets), visit.signal)
    const bytes = (await made.catch(nullWhereGone(visit.signal))) ?? new Uint8Array()
    return ok(bytes, { fileName: fileName(asked.value, 'xlsx') })
  },
)

const readSheet = route(
  'get /api/figures.csv',
  {
    by: 'staff',
    query: SheetQuery,
    typed: asList,
    answers: lines(`One of the sheets, ${sites}`, 'text/csv'),
    refusals: [404, 429],
  },
  async (parts, { query, by, visit }) => {
    const asked = await begin(parts, by.staff, query, visit)
    if (!asked.ok) return asked
    const name = { fileName: fileName(asked.value, 'csv', query.sheet) }
    if (query.sheet === 'tickets')
      return ok({ pages: ticketPages(parts, asked.value, ticketColumns(asked.value.language)) }, name)
    const summed = await parts.addUp(asked.value, visit, true)
    if (!summed.ok) return summed
    const sheet = (await sheetsOf(parts, asked.value, summed.value))[query.sheet]
    return sheet ? ok({ lines: sheetLines(sheet) }, name) : no('not-allowed')
  },
)

export const figureFileRoutes = [readSpreadsheet, readSheet] as const

/** Takes a place for the account's file. */
async function begin(
  parts: RouteParts,
  staff: Parameters<typeof readable>[1],
  query: v.InferOutput<typeof FileQuery>,
  visit: Visit,
): Promise<Answer<AskedFile>> {
  const asked = await readable(parts, staff, query)
  if (!asked.ok) return asked
  const busy = parts.figureFiles.begin(visit, staff.id)
  if (busy !== null) return tooMany(busy)
  const language = query.language ?? languageFor(visit.headers['accept-language'])
  return ok({ ...asked.value, language, signal: visit.signal })
}
