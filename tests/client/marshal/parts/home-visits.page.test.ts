import { expect, test } from 'vitest'
import { ECHO } from '../../../../client/common/browser/echo.ts'
import { words } from '../../../../client/common/words/words.ts'
import { SiteElement } from '../../../../client/marshal/parts/site.ts'
import { after, given, MINUTE, openDay, openDesk, type Step, step, taken } from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { inEveryLanguage } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { SITE, tablet } from '../tablet.ts'

const text = () => words().visits
const AT = `/api/sites/${SITE}/visits`
const LONG = '翠竹苑小区东区 18 号楼 2 单元 1704 室，门口有台阶，请按门铃两次再等一会儿'

const visits: readonly Step[] = [
  step('note-visit', { number: 'A001', noted: true }),
  step('note-visit', { noted: true }),
]

function notesAre(...notes: { visit: number; note: { where: string; what?: string } | null }[]): void {
  server().http.answers(`GET ${AT}`, { is: { day: '2026-11-23', keepHours: 24, notes } })
}

const both = [
  { visit: 1, note: { where: '7 栋 302', what: '行动不便' } },
  { visit: 2, note: { where: LONG } },
]

const open = (steps: readonly Step[], settings = {}) =>
  tablet(
    SiteElement,
    given(openDay, openDesk(), taken(), ...steps),
    (view) => ({ view, site: SITE }),
    settings,
  )

test('a site where nobody is to be visited has a button for it, and no list', async () => {
  const { part } = await open([])
  expect(part.find('heading', text().title)).toBe(null)
  expect(part.offers(text().note)).toBe(true)
})

test('the list shows where to go and what for; a tap ticks a visit off, and another opens it again', async () => {
  notesAre(...both)
  const { part, does } = await open(visits)
  await settled()
  expect(part).toSay(`${text().title} · ${text().toDo({ count: 2 })}`)
  expect(part).toSay('A001 7 栋 302 行动不便')
  expect(part).toSay(LONG)
  await part.press(`${text().tick} · A001 · 7 栋 302`)
  expect(server().commands).toEqual([['tick-visit', { visit: 1 }]])
  await does()
  expect(part).toSay(text().toDo({ count: 1 }))
  await part.press(text().reopen)
  await does()
  expect(part).toSay(text().toDo({ count: 2 }))
})

test('what was erased says so, and what cannot be read is read again by itself', async () => {
  server().http.answers(`GET ${AT}`, { refused: 'unavailable' })
  const { part } = await open(visits)
  await settled()
  expect(part).toSay(text().unread)
  notesAre({ visit: 1, note: null }, both[1]!)
  await pass(3_000)
  expect(part).not.toSay(text().unread)
  expect(part).toSay(text().erased)
  expect(part).toSay(LONG)
})

test('a visit is taken off the list, and what is written erased, at a second tap; what is refused is said', async () => {
  notesAre(both[0]!)
  const { part } = await open(visits.slice(0, 1))
  await settled()
  server().http.answers(`DELETE ${AT}/1/note`, { is: null })
  server().http.answers(`DELETE ${AT}/1`, { refused: 'wrong-state' })
  for (const [first, second] of [
    [text().erase, text().eraseSure],
    [text().drop, text().dropSure],
  ] as const) {
    await part.press(first)
    await pass(ECHO)
    await part.press(second)
    await settled()
  }
  const deleted = server().http.asked.filter(({ method }) => method === 'DELETE')
  expect(deleted.map(({ path }) => path)).toEqual([`${AT}/1/note`, `${AT}/1`])
  expect(part).toSay(words().problems['wrong-state'].title)
})

test('a note is sent once, with its number in its own form; what is wrong is said at its field', async () => {
  notesAre()
  server().http.answers(`POST ${AT}`, 'is down')
  const { part } = await open([])
  await part.press(text().note)
  await settled()
  expect(part).toSay(text().kept({ hours: 24 }))
  await part.press(text().save)
  expect(part).toSay(text().missing)
  await part.write(text().where, '7 栋 302')
  await part.write(text().number, 'a1')
  await part.press(text().save)
  await settled()
  expect(part).toSay(words().common.notSent)
  server().http.answers(`POST ${AT}`, { refused: 'unknown-ticket' })
  await part.press(text().save)
  await settled()
  expect(part).toSay(words().problems['unknown-ticket'].title)
  server().http.answers(`POST ${AT}`, { is: { visit: 1 } })
  await part.press(text().save)
  await settled()
  const sent = server().http.asked.filter(({ method }) => method === 'POST')
  expect(sent.map(({ body }) => body)).toEqual(Array(3).fill({ number: 'A001', note: { where: '7 栋 302' } }))
  expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
  expect(part.find('heading', text().heading)).toBe(null)
})

test('a holder who asks for a visit has it noted with their number', async () => {
  notesAre()
  const { part } = await open([after(MINUTE, step('ask-help', { number: 'A001', need: 'visit' }))])
  expect(part).toSay(words().common.help.visit)
  const asked = part.within('alert')
  await asked.press(text().note)
  await settled()
  expect(asked.field(text().number).value).toBe('A001')
})

test('the list says everything in every language', async () => {
  await inEveryLanguage(async (language, { visits: said }) => {
    notesAre(...both)
    const { part } = await open([...visits, step('tick-visit', { visit: 2 })], { language })
    await settled()
    for (const one of [said.toDo({ count: 1 }), said.tick, said.reopen, LONG]) expect(part).toSay(one)
    const list = part.element.shadowRoot?.querySelector('yi-home-visits')?.shadowRoot
    // each in the direction of its own letters, beside words of another
    const own = [...(list?.querySelectorAll('bdi') ?? [])].map(({ textContent }) => textContent)
    expect(own).toEqual(['7 栋 302', '行动不便', LONG])
  })
})
