import { expect, test } from 'vitest'
import { type Grid, gridOf, PAGE_FOR } from '../../../../../client/common/wall/grid.ts'
import { PlacesElement } from '../../../../../client/common/wall/parts/places.ts'
import { placeWordsOf } from '../../../../../client/common/wall/place-words.ts'
import { placesNow } from '../../../../../client/common/wall/places.ts'
import { standingByDesk } from '../../../../../client/common/wall/standing.ts'
import { deskName } from '../../../../../client/common/words/kind-words.ts'
import { words } from '../../../../../client/common/words/words.ts'
import { callNext, given, openDay, openDesk, type Step, step, taken, times } from '../../../../kit/given.ts'
import { BOX, hang, screenOf } from '../hall.ts'

const three = [openDesk('1'), openDesk('2'), openDesk('3')]
const gridFor = (places: number, least = 10): Grid =>
  gridOf(BOX, { places, size: 1, gap: 10, least, turner: 20 })

function hangPlaces(steps: readonly Step[], changes: Partial<PlacesElement> = {}) {
  const played = given(openDay, ...times(6, taken()), ...steps)
  const view = screenOf(played)
  const places = placesNow(
    [],
    view.desks.map(({ id }) => id),
  )
  return hang(PlacesElement, {
    places,
    placeWords: placeWordsOf(view),
    standing: standingByDesk(view, new Map(), played.at),
    grid: gridFor(places.length),
    newest: view.calls[0]?.desk ?? null,
    at: played.at,
    ...changes,
  })
}

const kinds = (part: { element: PlacesElement }) =>
  [...part.element.renderRoot.querySelectorAll('li')].map((one) => [...one.classList].sort().join(' '))

test('each desk has its place, in the desks’ order, with the number that it calls', async () => {
  const part = await hangPlaces([...three, callNext('2', []), callNext('1', [])])
  const list = part.within('list', words().screen.calling)
  expect(list.names('listitem').map((name) => /[AG]\d+/.exec(name)?.[0] ?? null)).toEqual([
    'A002',
    'A001',
    null,
  ])
  expect(part).toSay(deskName('3', 'sampling'))
  expect(kinds(part)).toEqual(['called lit newest', 'called', 'nobody'])
})

test('a desk that rests says so in its place', async () => {
  const part = await hangPlaces([...three, step('rest-desk', { desk: '2' })])
  expect(part.all('listitem')[1]!.textContent).toContain(words().screen.resting)
  expect(kinds(part)[1]).toBe('resting')
})

test('the last number of a desk stays for a while, and is not lit', async () => {
  const part = await hangPlaces([...three, callNext('1', []), step('finish', { number: 'A001' })])
  expect(part.all('listitem')[0]!.textContent).toContain('A001')
  expect(kinds(part)[0]).toBe('last')
})

test('a desk that closed leaves its place free', async () => {
  const part = await hangPlaces(three, {
    places: [
      { desk: '1', open: true },
      { desk: '2', open: false },
      { desk: '3', open: true },
    ],
  })
  expect(kinds(part)).toEqual(['nobody', 'closed', 'nobody'])
  expect(part.all('listitem')[1]!.textContent).toBe('')
})

test('where the places do not fit they are spread over pages, and the board shows which page it is', async () => {
  const grid = gridFor(3, 400)
  expect(grid.pages).toBeGreaterThan(1)
  const part = await hangPlaces(three, { grid, at: 0 })
  expect(part.find('img', `1 / ${grid.pages}`)).not.toBe(null)
  const first = part.text
  await part.set({ at: PAGE_FOR })
  expect(part.find('img', `2 / ${grid.pages}`)).not.toBe(null)
  expect(part.text).not.toBe(first)
})

test('a single desk has no board', async () => {
  expect((await hangPlaces([openDesk('1'), callNext('1', [])])).text).toBe('')
})
