import { expect, test } from 'vitest'
import { handedIn, linkTo, ticketIn } from '../../../../client/common/numbers/ticket-link.ts'
import { isTicketNumber } from '../../../../shared/day/nouns/ticket-number.ts'

test('a ticket is found in its link, whatever host a phone reached the server by', () => {
  const ticket = { site: 'xingfuli', number: 'A031' }
  expect(ticketIn('https://yimi.example/s/xingfuli#t=A031.2026-11-24.abc_-')).toEqual({
    ...ticket,
    date: null,
  })
  expect(ticketIn('http://192.168.1.20:8080/s/xingfuli?k=pass#t=A031.x')).toEqual({ ...ticket, date: null })
  expect(ticketIn('https://yimi.example/s/xingfuli#t=A031.20261124.abc_-')).toEqual({
    ...ticket,
    date: '2026-11-24',
  })
})

test.each([
  'https://yimi.example/q/xingfuli?k=pass',
  'https://yimi.example/s/xingfuli',
  'https://yimi.example/s/xingfuli#t=A031',
  'https://yimi.example/s/xingfuli#t=I031.x',
  'https://yimi.example/s/%#t=A031.x',
  'A031',
  '',
])('%j is no link to a ticket', (text) => expect(ticketIn(text)).toBe(null))

test('a number is a letter that does not look like a digit, and at least three digits', () => {
  expect(['A001', 'G1234', 'Z999'].map(isTicketNumber)).toEqual([true, true, true])
  expect(['A01', 'O001', 'a001', 'AA001', '1001', 'A001 '].some(isTicketNumber)).toBe(false)
})

const ticket = { number: 'A031', token: '20261124.abc-DEF_123' }

test('a link hands over the number and its token, in the part of the address that no server sees', () => {
  const link = new URL(linkTo('https://yimi.test/s/xingfuli', ticket))
  expect(link.pathname + link.search).toBe('/s/xingfuli')
  expect(handedIn(link.hash)).toEqual(ticket)
})

test.each(['', '#', '#top', '#t=A031', '#t=A031.', '#t=a031.x', '#t=A031.<b>', `#t=A031.${'x'.repeat(201)}`])(
  'the fragment %s hands over nothing',
  (fragment) => expect(handedIn(fragment)).toBeNull(),
)

test('a link with a number that the server never gives, such as A0031, hands over nothing', () => {
  expect(handedIn('#t=A0031.20261123.abc')).toBe(null)
  expect(handedIn('#t=A1031.20261123.abc')).toEqual({ number: 'A1031', token: '20261123.abc' })
})
