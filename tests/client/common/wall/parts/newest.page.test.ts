import { expect, test } from 'vitest'
import { NewestElement } from '../../../../../client/common/wall/parts/newest.ts'
import { callRows } from '../../../../../client/common/wall/rows.ts'
import { deskName } from '../../../../../client/common/words/kind-words.ts'
import { wordsIn } from '../../../../../client/common/words/loaded-words.ts'
import { words } from '../../../../../client/common/words/words.ts'
import type { Language } from '../../../../../shared/languages.ts'
import { callNext, given, openDay, openDesk, taken, times } from '../../../../kit/given.ts'
import { BOX, type Hanging, hang, screenOf } from '../hall.ts'

const text = () => words().screen
const hangNewest = (changes: Partial<NewestElement> = {}, more: Hanging = {}) =>
  hang(NewestElement, { box: BOX, ...changes }, more)
const [row] = callRows(screenOf(given(openDay, openDesk(), ...times(3, taken()), callNext('1', []))).calls)
const kinds = ({ renderRoot }: NewestElement) => [...renderRoot.querySelector('.call')!.classList]

test('it shows the number and its desk in both languages, and a screen reader says them at once', async () => {
  const part = await hangNewest({ row: row! })
  const said = part.get('status', text().calling)
  expect(said.getAttribute('aria-live')).toBe('assertive')
  expect(part).toSay('A001')
  expect(part).toSay(deskName('1', 'sampling', 'en'))
  expect(part).toSay(deskName('1', 'sampling', 'zh-CN'))
})

test('a call of several numbers names all of them', async () => {
  const numbers = ['A001', 'A002', 'A003', 'A004']
  const part = await hangNewest({ row: { ...row!, numbers } })
  expect(part).toSay(numbers.join(' '))
})

test('a new call flashes, and a finished one is dimmed', async () => {
  const part = await hangNewest({ row: row!, fresh: true })
  expect(kinds(part.element)).toContain('new')
  await part.set({ fresh: false, dim: true })
  expect(kinds(part.element)).toContain('dim')
  expect(kinds(part.element)).not.toContain('new')
})

test('a wall whose languages take turns names the desk in one', async () => {
  const part = await hangNewest({ row: row! }, { alternate: true })
  expect(part).toSay(deskName('1', 'sampling', 'en'))
  expect(part).not.toSay(deskName('1', 'sampling', 'zh-CN'))
})

const hours = { from: '08:00', to: '20:00', lastNumber: '19:30' }
const again = (language: Language) => wordsIn(language).screen.hours(hours)
for (const [what, changes, say] of [
  ['people wait', { waits: true }, () => text().nobodyCalled],
  ['numbers are given', { open: true }, () => text().nobodyCalled],
  ['all desks rest', { open: true, resting: true }, () => text().allRest],
  [
    'people wait and no desk is open',
    { waits: true, unserved: 'sampling' },
    () => text().noneOpen({ place: words().places.sampling.toLowerCase() }),
  ],
  ['the site is closed and has hours', { again }, () => text().hours(hours)],
  [
    'there is a break',
    { open: true, waits: true, resting: true, pause: () => 'Lunch: back at 14:00' },
    () => 'Lunch: back at 14:00',
  ],
] as const) {
  test(`while nobody is called and ${what}, it says what that means`, async () => {
    expect(await hangNewest(changes)).toSay(say())
  })
}

test('a closed site whose hours are not known says nothing', async () => {
  expect((await hangNewest()).text).toBe('')
})

test('what to do while nobody is called is shown in the site’s second language too', async () => {
  expect(await hangNewest({ open: true })).toSay(wordsIn('zh-CN').screen.nobodyCalled)
})
