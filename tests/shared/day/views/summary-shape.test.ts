import { createHash } from 'node:crypto'
import { toJsonSchema } from '@valibot/to-json-schema'
import { expect, test } from 'vitest'
import { KeptSummary, SUMMARY_SHAPE, summaryOf } from '../../../../shared/day/views/sites.ts'

/** Summaries are rebuilt when the number rises. If this test fails: raise SUMMARY_SHAPE, then add its hash here. */
const hashes: Record<number, string> = {
  2: '7415fdee15c000f5',
  3: '546e62a8e0204e24',
  4: 'f8e1a5227f887858',
}

test('the number of the summary’s shape belongs to exactly this shape', () => {
  const schema = toJsonSchema(KeptSummary, { errorMode: 'ignore' })
  const hash = createHash('sha256').update(JSON.stringify(schema)).digest('hex').slice(0, 16)
  expect(hashes[SUMMARY_SHAPE]).toBe(hash)
})

test.each([[null], [7], [[]], ['text'], [{}], [{ id: 'other', shape: 1 }]])(
  '%j is no summary of a site',
  (kept) => {
    expect(summaryOf(kept, 'one')).toBeNull()
  },
)

test('one of the current shape with a missing field is invalid, and an older one is rebuilt', () => {
  expect(summaryOf({ id: 'one', shape: SUMMARY_SHAPE }, 'one')).toBeNull()
  expect(summaryOf({ id: 'one', shape: SUMMARY_SHAPE + 1 }, 'one')).toBeNull()
  expect(summaryOf({ id: 'one' }, 'one')).toEqual({ summary: null, isOlder: true })
})
