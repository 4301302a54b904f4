import { expect, test } from 'vitest'
import type { AnswerOf } from '../../../../client/common/http/routes.ts'
import { words } from '../../../../client/common/words/words.ts'
import { AuditElement } from '../../../../client/setup/parts/audit.ts'
import { auditOf } from '../../../../shared/day/reports/audit.ts'
import { callNext, given, openDay, openDesk, type Played, step, takenBy } from '../../../kit/given.ts'
import { mount } from '../../../kit/mount/mount.ts'
import type { Answering } from '../../../kit/mount/pretend-http.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'

type Page = AnswerOf<'get /api/sites/:site/days/:date/audit'>

const text = () => words().audit
const PATH = 'GET /api/sites/xingfuli/days/2026-11-23/audit'
const morning = given(openDay, openDesk('1'), takenBy('phone'), takenBy('phone-2'), callNext('1', []))

/** The record as the server tells it: residents are not named, staff by this name. */
function record({ log }: Played, name: string | null = '王芳', more = false): Page {
  const { lines } = auditOf(log, { before: Number.POSITIVE_INFINITY, number: null, limit: 100 })
  return {
    more,
    lines: lines.map(({ by, ...line }) => ({
      ...line,
      role: by.role,
      staff: by.role === 'marshal' ? { name } : null,
    })),
  } as Page
}

async function mountAudit(answering: Answering) {
  server().http.answers(PATH, answering)
  return mount(AuditElement, { settings: sampleSite(), date: '2026-11-23' }, { at: morning.at })
}

const asked = () => server().http.asked.map(({ path }) => path.replace(/\?$/, ''))

test('each action is a line, the newest first: who, what, where, and which numbers', async () => {
  const part = await mountAudit({ is: record(morning) })
  const lines = part.names('listitem')
  expect(lines.length).toBe(5)
  expect(lines[0]).toMatch(/^08:00 王芳 /)
  expect(lines[0]).toContain(text().commands['call-next'])
  expect(lines[0]).toContain(`A001 ${text().did.called}`)
  expect(lines[0]).toContain(words().places.sampling)
  expect(lines[2]).toContain(`${text().who.resident} ${text().commands['take-ticket']}`)
  expect(lines.at(-1)).toContain(text().commands['open-day'])
})

test('an account that was removed is named as such', async () => {
  const part = await mountAudit({ is: record(morning, null) })
  expect(part).toSay(`${text().who.gone} ${text().commands['call-next']}`)
})

test('a reason is said with what was done', async () => {
  const left = given(openDay, takenBy('phone'), step('leave', { number: 'A001' }))
  const part = await mountAudit({ is: record(left) })
  expect(part.names('listitem')[0]).toContain(text().did.left)
})

test('a day without a record says that there is nothing', async () => {
  const part = await mountAudit({ is: { lines: [], more: false } })
  expect(part).toSay(words().moves.none)
  expect(part.find('button', words().moves.older)).toBe(null)
})

test('older lines come behind those that are there, from before the last one', async () => {
  const part = await mountAudit({ is: record(morning, '王芳', true) })
  const oldest = record(morning).lines.at(-1)!.version
  await part.press(words().moves.older)
  expect(asked().at(-1)).toBe(`/api/sites/xingfuli/days/2026-11-23/audit?before=${oldest}`)
  expect(part.names('listitem').length).toBe(10)
})

test('one number of another day is asked for', async () => {
  const part = await mountAudit({ is: record(morning) })
  server().http.answers('GET /api/sites/xingfuli/days/2026-11-22/audit', { is: { lines: [], more: false } })
  await part.write(words().moves.date, '2026-11-22')
  await part.write(words().moves.number, 'a1')
  await part.press(words().moves.find)
  expect(asked().at(-1)).toBe('/api/sites/xingfuli/days/2026-11-22/audit?number=A001')
  expect(part).toSay(words().moves.none)
})

test('one number of the same day is asked for too', async () => {
  const part = await mountAudit({ is: record(morning) })
  await part.write(words().moves.number, 'A002')
  await part.press(words().moves.find)
  expect(asked()).toEqual([
    '/api/sites/xingfuli/days/2026-11-23/audit',
    '/api/sites/xingfuli/days/2026-11-23/audit?number=A002',
  ])
})

test('that nobody answered is said, and not that there is nothing', async () => {
  const part = await mountAudit('is down')
  expect(part).toSay(words().common.notSent)
  expect(part).not.toSay(words().moves.none)
})

test('that the record cannot be read is said', async () => {
  const part = await mountAudit({ refused: 'day-damaged' })
  expect(part).toSay(words().problems['day-damaged'].title)
})

test('another site is read anew', async () => {
  const part = await mountAudit({ is: record(morning) })
  server().http.answers('GET /api/sites/hongqi/days/2026-11-23/audit', { is: { lines: [], more: false } })
  await part.set({ settings: sampleSite({ id: 'hongqi' }) })
  expect(asked().at(-1)).toBe('/api/sites/hongqi/days/2026-11-23/audit')
  expect(part).toSay(words().moves.none)
})

test('without a day nothing is asked', async () => {
  await mount(AuditElement, { settings: sampleSite(), date: '' })
  expect(asked()).toEqual([])
})
