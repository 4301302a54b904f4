import { expect, test } from 'vitest'
import { rowsOf } from '../../../../../shared/day/reports/figures/period-figures.ts'
import { addDay, noDays } from '../../../../../shared/day/reports/figures/sums.ts'

test('a street or township has the same sum of the earlier period, over all its sites', () => {
  const sums = (date: string, peopleServed: number) => {
    const all = noDays()
    for (const site of ['a', 'b', 'alone'])
      addDay(all, {
        site,
        date,
        isPartial: false,
        tally: { queues: [{ id: 'A', served: 1, peopleServed }], desks: [], hours: [], marshals: [] },
      })
    return all
  }
  const rows = rowsOf(sums('2026-11-23', 5), sums('2026-11-22', 3), (site) => ({
    kind: 'testing',
    group: site === 'alone' ? null : '玉潭街道',
  }))
  expect([...rows.groups()]).toMatchObject([
    { group: '玉潭街道', peopleServed: 10, before: { peopleServed: 6 } },
  ])
})
