import { expect, onTestFinished, test } from 'vitest'
import { keep, kept } from '../../../../client/common/browser/kept.ts'
import { words } from '../../../../client/common/words/words.ts'
import { SitesElement } from '../../../../client/overview/parts/sites.ts'
import type { SiteRow } from '../../../../shared/day/views/sites.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { siteRow } from '../../../kit/site-rows.ts'
import { waitOf } from '../../../kit/wait.ts'
import { placedRow } from '../county-rows.ts'

const text = () => words().overview
const near = placedRow('near', 0, { wait: waitOf(40, 50) })
const far = placedRow('far', 1, { wait: waitOf(5, 10) })
const closed = siteRow('shut', { level: 'closed', open: false })
const open = (sites: readonly SiteRow[]) => mount(SitesElement, { sites })
const shown = (part: Awaited<ReturnType<typeof open>>) => part.names('heading')

/** The phone tells where it is once it is let; null: it is refused. */
function phoneIs(at: { latitude: number; longitude: number } | null, state: PermissionState = 'prompt') {
  const asked = { times: 0, answer: () => {} }
  const geolocation = {
    getCurrentPosition(done: PositionCallback, refused: PositionErrorCallback) {
      asked.times += 1
      asked.answer = () =>
        at ? done({ coords: at } as GeolocationPosition) : refused({} as GeolocationPositionError)
    },
  }
  Object.defineProperty(navigator, 'geolocation', { value: geolocation, configurable: true })
  Object.defineProperty(navigator, 'permissions', {
    value: { query: async () => ({ state }) },
    configurable: true,
  })
  onTestFinished(() => {
    for (const name of ['geolocation', 'permissions']) Reflect.deleteProperty(navigator, name)
  })
  return asked
}

test('those that serve come first, the shortest wait before the others; what does not serve is behind a word', async () => {
  const part = await open([near, far, closed])
  expect(shown(part)).toEqual(['Site far', 'Site near'])
  expect(part).toSay(text().notServing({ count: 1 }))
  expect(part.get('status').textContent).toBe(text().found({ count: 3, serving: 2 }))
})

test('where none serves that is said, and those that do not are shown', async () => {
  const part = await open([closed, siteRow('full', { open: false })])
  expect(part).toSay(text().noneServes)
  expect(shown(part).sort()).toEqual(['Site full', 'Site shut'])
})

test('of many a few are shown, and all at a tap', async () => {
  const part = await open(Array.from({ length: 14 }, (_, n) => siteRow(`${n}`)))
  expect(shown(part).length).toBe(10)
  await part.press(text().showAll({ count: 14 }))
  expect(shown(part).length).toBe(14)
})

test('whoever searches sees all that fit, also what does not serve', async () => {
  const part = await open([near, far, closed])
  await part.write(text().search, 'shut')
  expect(shown(part)).toEqual(['Site shut'])
  await part.write(text().search, '人民路')
  expect(shown(part)).toEqual(['Site far', 'Site near'])
})

test('that nothing fits is said, and the search is cleared at a tap', async () => {
  const part = await open([near, far])
  await part.write(text().search, 'nowhere')
  expect(part).toSay(text().noneFound({ words: 'nowhere' }))
  await part.press(text().clearSearch)
  expect(shown(part).length).toBe(2)
})

test('kinds are chosen only where there are several', async () => {
  const part = await open([near, far])
  expect(part.all('combobox').length).toBe(1)
  await part.set({ sites: [near, siteRow('jab', { kind: 'vaccination' })] })
  await part.write(text().kind, 'vaccination')
  expect(shown(part)).toEqual(['Site jab'])
})

test('by name is kept for the next time', async () => {
  const first = await open([near, far])
  await first.write(text().sortBy, 'name')
  await first.leave()
  const part = await open([near, far])
  expect(part.field(text().sortBy).value).toBe('name')
})

test('by distance asks the phone where it is, and says how far each is', async () => {
  const phone = phoneIs({ latitude: 28, longitude: 113 })
  const part = await open([near, far])
  expect(phone.times).toBe(0)
  await part.write(text().sortBy, 'distance')
  expect(part.get('status').textContent).toBe(text().locating)
  phone.answer()
  await settled()
  expect(shown(part)).toEqual(['Site near', 'Site far'])
  expect(part).toSay(text().kilometres({ count: '111' }))
})

test('a phone that tells no position leaves the list by wait, and says so', async () => {
  const phone = phoneIs(null)
  const part = await open([near, far])
  await part.write(text().sortBy, 'distance')
  phone.answer()
  await settled()
  expect(part.get('status').textContent).toBe(text().notLocated)
  expect(part.field(text().sortBy).value).toBe('wait')
  expect(shown(part)).toEqual(['Site far', 'Site near'])
})

test('the next time it asks by itself only where that was allowed', async () => {
  keep('overview:sort', 'distance')
  const refused = phoneIs({ latitude: 28, longitude: 113 })
  const first = await open([near, far])
  expect(refused.times).toBe(0)
  await first.leave()
  const allowed = phoneIs({ latitude: 28, longitude: 113 }, 'granted')
  const part = await open([near, far])
  expect(allowed.times).toBe(1)
  allowed.answer()
  await settled()
  expect(shown(part)).toEqual(['Site near', 'Site far'])
  expect(kept('overview:sort')).toBe('distance')
})

test('where no site has a position, there is no way to sort by distance', async () => {
  phoneIs({ latitude: 28, longitude: 113 })
  const part = await open([siteRow('a'), siteRow('b')])
  const options = [...(part.field(text().sortBy) as unknown as HTMLSelectElement).options]
  expect(options.map(({ value }) => value)).toEqual(['wait', 'name'])
})

test('the only site is shown whole, with the way to its pages', async () => {
  const part = await open([near])
  expect(part.find('search')).toBe(null)
  expect(part.get('link', text().marshal).getAttribute('href')).toBe('/marshal/near')
})
