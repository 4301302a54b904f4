import { expect, test } from 'vitest'
import { linkTo, ticketIn } from '../../../client/resident/passed-on.ts'

const ticket = { number: 'A031', token: '20261124.abc-DEF_123' }

test('a link hands over the number and its token, in the part of the address that no server sees', () => {
  const link = new URL(linkTo('https://yimi.test/s/xingfuli', ticket))
  expect(link.pathname + link.search).toBe('/s/xingfuli')
  expect(ticketIn(link.hash)).toEqual(ticket)
})

test.each(['', '#', '#top', '#t=A031', '#t=A031.', '#t=a031.x', '#t=A031.<b>', `#t=A031.${'x'.repeat(201)}`])(
  'the fragment %s hands over nothing',
  (fragment) => expect(ticketIn(fragment)).toBeNull(),
)
