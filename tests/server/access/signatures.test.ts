// Secrets that the server signs and does not store: passes, join sessions, tickets' tokens.

import { expect, test } from 'vitest'
import { fewModules } from '../../../client/common/elements/few-modules.ts'
import { USUAL_MODULES } from '../../../client/setup/wall/code.ts'
import { keysFrom } from '../../../server/access/keys.ts'
import { passesWith } from '../../../server/access/passes.ts'
import { ticketTokensWith } from '../../../server/access/ticket-tokens.ts'
import { MINUTE, MORNING, SECOND } from '../../kit/given.ts'

const keys = keysFrom('a secret of tests')
const passes = passesWith(keys)
const tokens = ticketTokensWith(keys)
const DATE = '2026-11-23'
const RAISED = Date.UTC(2026, 10, 23, 3)
const others = keysFrom('another secret of tests')

/** Every text that differs from this one in a single character. */
const altered = (text: string) =>
  [...text].map((letter, at) => text.slice(0, at) + (letter === 'x' ? 'y' : 'x') + text.slice(at + 1))

test('parts that give the same text when joined are signed differently, and so is each use', () => {
  expect(keys.sign('pass', 'ab', 'c')).not.toBe(keys.sign('pass', 'a', 'bc'))
  expect(keys.sign('pass', 'ab')).not.toBe(keys.sign('pass', 'a', 'b'))
  expect(keys.sign('pass', 'a')).not.toBe(keys.sign('join', 'a'))
  expect(keys.sign('pass', 'a')).toBe(keysFrom('a secret of tests').sign('pass', 'a'))
  expect(keys.verify('', 'pass', 'a')).toBe(false)
})

test('a pass changes on the half minute, and is valid for its own half minute and the next', () => {
  const { pass, until } = passes.passOf('one', MORNING + 10 * SECOND)
  expect(until).toBe(MORNING + 30 * SECOND)
  expect(passes.passOf('one', until - 1).pass).toBe(pass)
  expect(passes.passOf('one', until).pass).not.toBe(pass)
  expect(passes.check(pass, 'one', until + 30 * SECOND - 1)).toBe('proven')
  expect(passes.check(pass, 'one', until + 30 * SECOND)).toBe('pass-expired')
  expect(passes.check(pass, 'one', until + 24 * 60 * MINUTE)).toBe('pass-expired')
})

test('a pass is sixteen digits and capitals, so that its code has few modules and can be read from afar', () => {
  for (let step = 0; step < 50; step++) {
    const { pass } = passes.passOf('one', MORNING + step * 30 * SECOND)
    expect(pass).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
    expect(fewModules(`https://yimi.example.cn/q/xingfuli?k=${pass}`).modules.size).toBeLessThanOrEqual(
      USUAL_MODULES,
    )
  }
})

test('the step numbers repeat after a year: an older pass proves nothing, and one of the last days is still recognised as old', () => {
  const year = 2 ** 20 * 30 * SECOND
  const { pass } = passes.passOf('one', MORNING)
  expect(passes.check(pass, 'one', MORNING + year - MINUTE)).toBe('pass-expired')
  expect(passes.check(pass, 'one', MORNING + year)).toBe('pass-needed')
  const before = Math.ceil(MORNING / year) * year - SECOND
  expect(passes.check(passes.passOf('one', before).pass, 'one', before + 20 * SECOND)).toBe('proven')
})

test('a pass of another site or another secret, or with any change, proves nothing', () => {
  const { pass } = passes.passOf('one', MORNING)
  expect(passes.check(pass, 'two', MORNING)).toBe('pass-needed')
  expect(passes.check(passesWith(others).passOf('one', MORNING).pass, 'one', MORNING)).toBe('pass-needed')
  for (const forged of altered(pass)) expect(passes.check(forged, 'one', MORNING), forged).not.toBe('proven')
  for (const junk of ['', '.', 'NaN.', `${pass}.${pass}`.slice(1), '0.0'])
    expect(passes.check(junk, 'one', MORNING), junk).toBe('pass-needed')
})

test('a join session is valid for ten minutes at its own site, in its own browser', () => {
  const join = passes.joinOf('one', 'my phone', MORNING)
  expect(passes.checkJoin(join, 'one', 'my phone', MORNING + 10 * MINUTE - 1)).toBe(true)
  expect(passes.checkJoin(join, 'one', 'my phone', MORNING + 10 * MINUTE)).toBe(false)
  expect(passes.checkJoin(join, 'two', 'my phone', MORNING)).toBe(false)
  expect(passes.checkJoin(join, 'one', 'another phone', MORNING)).toBe(false)
  const [, signature] = join.split('.')
  const longer = `${(MORNING + 60 * MINUTE).toString(36)}.${signature}`
  expect(passes.checkJoin(longer, 'one', 'my phone', MORNING)).toBe(false)
  expect(passes.checkJoin(passes.passOf('one', MORNING).pass, 'one', 'my phone', MORNING)).toBe(false)
})

test('a ticket’s token has its date, and is valid for no other ticket', () => {
  const token = tokens.issue('one', '2026-11-23', 'A031')
  expect(tokens.issue('one', '2026-11-23', 'A031')).toBe(token)
  expect(tokens.dateOf(token, 'one', 'A031')).toBe('2026-11-23')
  expect(tokens.dateOf(token, 'one', 'A032')).toBeNull()
  expect(tokens.dateOf(token, 'two', 'A031')).toBeNull()
  expect(tokens.dateOf(token.replace('20261123', '20261124'), 'one', 'A031')).toBeNull()
  expect(ticketTokensWith(others).dateOf(token, 'one', 'A031')).toBeNull()
  for (const forged of altered(token)) expect(tokens.dateOf(forged, 'one', 'A031'), forged).toBeNull()
  for (const junk of ['', '.', '20261123.', `${token}x`])
    expect(tokens.dateOf(junk, 'one', 'A031')).toBeNull()
})

test('a token is valid for the number of its own epoch, and one of an epoch before is recognised as lost', () => {
  const [before, since] = [tokens.issue('one', DATE, 'A031'), tokens.issue('one', DATE, 'A031', RAISED)]
  const given = (epoch: number | null, date = DATE, now = RAISED) => ({
    date,
    epoch: now,
    epochOf: () => epoch,
  })
  const why = (token: string, on: ReturnType<typeof given>, number = 'A031') =>
    tokens.whyNot(token, 'one', number, on)
  // given before the copy was made: it is in the copy
  expect(why(before, given(0))).toBeNull()
  // given after it, and given again to another person, or not yet
  expect(why(before, given(RAISED))).toBe('number-lost')
  expect(why(before, given(null))).toBe('number-lost')
  expect(why(since, given(RAISED))).toBeNull()
  expect(why(since, given(0))).toBe('number-lost')
  // this node does not know of it yet
  expect(why(since, given(null))).toBeNull()
  expect(why(before, given(null, DATE, 0))).toBeNull()
  // the whole day is lost, or over
  expect(why(before, given(null, '2026-11-22'))).toBe('number-lost')
  expect(why(before, given(0, '2026-11-24'))).toBe('ticket-over')
  expect(why(since, given(RAISED), 'A032')).toBe('not-yours')
  for (const forged of [
    ...altered(since),
    since.replace(/\.[^.]+\./, '.1.'),
    since.replace(/\.[^.]+\./, '.'),
  ])
    expect(why(forged, given(RAISED)), forged).toBe('not-yours')
})
