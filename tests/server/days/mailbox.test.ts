import { expect, test } from 'vitest'
import { Mailbox } from '../../../server/days/mailbox.ts'
import { ask } from '../../kit/asks.ts'

const letter = (ask_: ReturnType<typeof ask>) => ({ ask: ask_, reply() {} })
const open = () => letter(ask('open-day'))
const take = () => letter(ask('take-ticket', { queue: 'A' }))

function filled(...letters: ReturnType<typeof letter>[]): Mailbox {
  const mailbox = new Mailbox()
  for (const one of letters) mailbox.put(one)
  return mailbox
}

test('commands that wait are taken out together, in their order', () => {
  const [one, other] = [take(), take()]
  const mailbox = filled(one, other)
  expect(mailbox.takeBatch()).toEqual([one, other])
  expect(mailbox.isEmpty()).toBe(true)
  expect(mailbox.takeBatch()).toEqual([])
})

test('a command that opens a day begins a batch of its own', () => {
  const [before, opening, after, again] = [take(), open(), take(), open()]
  const mailbox = filled(before, opening, after, again)
  expect(mailbox.takeBatch()).toEqual([before])
  expect(mailbox.takeBatch()).toEqual([opening, after])
  expect(mailbox.takeBatch()).toEqual([again])
})

test('a batch that is put back comes before whatever has arrived since', () => {
  const [one, other, later] = [take(), take(), take()]
  const mailbox = filled(one, other)
  const batch = mailbox.takeBatch()
  mailbox.put(later)
  mailbox.putBack(batch)
  expect(mailbox.takeBatch()).toEqual([one, other, later])
})

test('at most two hundred are decided together, so that other sites have their turn', () => {
  const mailbox = filled(...Array.from({ length: 201 }, take))
  expect(mailbox.takeBatch()).toHaveLength(200)
  expect(mailbox.takeBatch()).toHaveLength(1)
})

test('a full mailbox accepts nothing more', () => {
  const mailbox = filled(...Array.from({ length: 5_000 }, take))
  const late = take()
  expect(mailbox.put(late)).toBe(false)
  mailbox.takeBatch()
  expect(mailbox.put(late)).toBe(true)
})
