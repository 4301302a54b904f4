import { expect, test } from 'vitest'
import { arrivalOf, scannedAs } from '../../../client/marshal/scanned.ts'
import { marshalView } from '../../../shared/day/views/marshal.ts'
import { callNext, given, openDay, openDesk, step, taken, times } from '../../kit/given.ts'

const code = (site: string, token: string) => `https://yimi.example/s/${site}#t=A031.${token}`

test.each([
  ['a slip of today', code('here', '20261123.sig'), { is: 'number', number: 'A031' }],
  ['a code that does not say its day', code('here', 'sig'), { is: 'number', number: 'A031' }],
  ['a slip of yesterday', code('here', '20261122.sig'), { is: 'other-day', date: '2026-11-22' }],
  ['a slip of another site', code('there', '20261123.sig'), { is: 'other-site', site: 'there' }],
  ['the code on the screen', 'https://yimi.example/q/here?k=pass', { is: 'no-number' }],
  ['a barcode of something', '6901234567892', { is: 'no-number' }],
])('a scanned text is recognised: %s', (_what, text, as) =>
  expect(scannedAs(text, 'here', '2026-11-23')).toEqual(as),
)

test('[C11] a called number arrives by one scan, at the desk that calls it or at a tablet without a desk', () => {
  const before = given(openDay, openDesk('1'), openDesk('2'), times(3, taken()), callNext('1', []))
  const { desks } = marshalView(before.day, before.at)
  expect(arrivalOf(desks, '1', 'A001')).toMatchObject({ is: 'arrives', desk: { id: '1' } })
  expect(arrivalOf(desks, null, 'A001')).toMatchObject({ is: 'arrives', desk: { id: '1' } })
  expect(arrivalOf(desks, '2', 'A001')).toMatchObject({ is: 'elsewhere', desk: { id: '1' } })
  expect(arrivalOf(desks, '1', 'A002')).toBeNull()
  const { day, at } = given(
    openDay,
    openDesk('1'),
    taken(),
    callNext('1', []),
    step('arrive', { number: 'A001' }),
  )
  expect(arrivalOf(marshalView(day, at).desks, '1', 'A001')).toMatchObject({ is: 'there' })
})
