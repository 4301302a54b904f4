// The figures of a period, of every site that the account may read.

import { PeriodFigures } from '../../../shared/day/reports/figures/period-figures.ts'
import { asList, PeriodQuery, type ReadablePeriod, readable } from '../period-query.ts'
import { ok } from '../route/answer.ts'
import { jsonInPieces } from '../route/answers.ts'
import { route } from '../route/route.ts'
import { partsOf, periodHead, type Summed, staffFigures } from '../summing.ts'

/** Rows in one turn of the event loop. */
const TOGETHER = 50

export const readPeriod = route(
  'get /api/figures',
  {
    by: 'staff',
    query: PeriodQuery,
    typed: asList,
    answers: jsonInPieces(
      'The figures of a period, of all sites that one may read or of those asked for',
      PeriodFigures,
    ),
    refusals: [404, 429],
  },
  async (parts, { query, by, visit }) => {
    const asked = await readable(parts, by.staff, query)
    if (!asked.ok) return asked
    const summed = await parts.addUp(asked.value, visit, false)
    if (!summed.ok) return summed
    return ok(jsonOf(asked.value, summed.value, await staffFigures(parts, asked.value, summed.value)))
  },
)

/** The answer a piece at a time: a county's is megabytes. */
function* jsonOf(
  asked: ReadablePeriod,
  summed: Summed,
  staff: PeriodFigures['staff'],
): Generator<readonly string[]> {
  const head = JSON.stringify({ ...periodHead(asked, summed), staff })
  yield [head.slice(0, -1)]
  for (const [name, rows] of Object.entries(partsOf(asked, summed))) {
    yield [`,${JSON.stringify(name)}:[`]
    let page: string[] = []
    let isFirst = true
    for (const row of rows()) {
      page.push(`${isFirst ? '' : ','}${JSON.stringify(row)}`)
      isFirst = false
      if (page.length < TOGETHER) continue
      yield page
      page = []
    }
    yield [...page, ']']
  }
  yield ['}']
}
