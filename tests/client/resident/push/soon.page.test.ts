import { expect, test } from 'vitest'
import { language, words } from '../../../../client/common/words/words.ts'
import { SoonElement } from '../../../../client/resident/push/soon.ts'
import { reachWords } from '../../../../shared/text/reach-words.ts'
import { givenAt, openDay, openDesk, type Played, type Step, taken, times } from '../../../kit/given.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { inEveryLanguage, type Mounting } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { withLines } from '../../../kit/sample.ts'
import { OWN, phone, SITE } from '../phone.ts'

const text = () => reachWords[language()]
const { number } = OWN
const waits = (...steps: Step[]) => givenAt(withLines(0), openDay, openDesk(), ...times(9, taken()), ...steps)

const mountSoon = (played: Played = waits(), mounting: Mounting = {}) =>
  phone(SoonElement, played, (view, live) => ({ site: SITE, ticket: OWN, live, view }), mounting)

test('the holder chooses how early they are told to come back: in minutes, or in numbers before theirs', async () => {
  const { part, view, does } = await mountSoon()
  expect(part.field(text().soon).value).toBe('')
  await part.write(text().soon, 'before 10')
  expect(server().commands).toEqual([['wish-soon', { number, before: 10 }]])
  await does()
  expect([view().soon.wish, part.field(text().soon).value]).toEqual([{ before: 10 }, 'before 10'])
  await part.write(text().soon, 'minutes 20')
  await does()
  expect([view().soon.wish, part.field(text().soon).value]).toEqual([{ minutes: 20 }, 'minutes 20'])
})

test('the usual time can be chosen again', async () => {
  const { part, view, does } = await mountSoon()
  await part.write(text().soon, 'before 3')
  await does()
  await part.write(text().soon, '')
  expect(server().commands.at(-1)).toEqual(['wish-soon', { number }])
  await does()
  expect([view().soon.wish, part.field(text().soon).value]).toEqual([null, ''])
})

test('every language offers each of them', async () => {
  await inEveryLanguage(async (language) => {
    const { part } = await mountSoon(waits(), { language })
    expect(part.all('option').map(({ textContent }) => textContent)).toEqual([
      ...[5, 10, 20, 30].map((count) => text().soonMinutes({ count })),
      ...[3, 5, 10, 20].map((count) => text().soonBefore({ count })),
    ])
  })
})

test('a choice that was refused is not shown as chosen, and the reason is said', async () => {
  const { part } = await mountSoon()
  await part.write(text().soon, 'before 10')
  await server().last.refused('wrong-state')
  expect(part.field(text().soon).value).toBe('')
  expect(part.alerts[0]).toContain(words().problems['wrong-state'].title)
})

test('without a socket it goes over HTTP, and the page of the ticket is asked to read the new view', async () => {
  const { part } = await mountSoon()
  const unseen = heard(part.element, 'unseen')
  await part.write(text().soon, 'before 5')
  await server().last.lost()
  expect(server().last.over).toBe('http')
  await server().last.done({})
  expect(unseen).toHaveLength(1)
})
