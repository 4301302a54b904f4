import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { ObservedElement } from '../../../../client/resident/parts/observed.ts'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import { callNext, givenAt, MINUTE, openDay, openDesk, step, taken } from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { ticketOf } from '../phone.ts'

const text = () => words().resident

async function mountServed(site: Partial<Site>) {
  const number = 'A001'
  const played = givenAt(
    sampleSite(site),
    openDay,
    openDesk(),
    taken(),
    callNext('1', []),
    step('finish', { number }),
  )
  return mount(ObservedElement, { view: ticketOf(played) }, { at: played.at })
}

test('it says until when they stay, and how many minutes are left', async () => {
  const part = await mountServed({ kind: 'vaccination' })
  expect(part).toSay(words().kinds.vaccination.observe({ minutes: 30, until: '08:30' }))
  expect(part).toSay(text().observeLeft({ minutes: 30 }))
  await pass(20 * MINUTE)
  expect(part).toSay(text().observeLeft({ minutes: 10 }))
  expect(part).toSay(words().kinds.vaccination.observe({ minutes: 30, until: '08:30' }))
})

test('when the time is up it says so, for as long as the page is open', async () => {
  const part = await mountServed({ kind: 'vaccination', observationMinutes: 15 })
  await pass(15 * MINUTE)
  expect(part).toSay(text().observeOver)
  await pass(60 * MINUTE)
  expect(part).toSay(text().observeOver)
})

test('a screen reader does not say each minute that passes', async () => {
  const part = await mountServed({ kind: 'vaccination' })
  const left = part.element.renderRoot.querySelector('[aria-live=off]')
  expect(left?.textContent).toBe(text().observeLeft({ minutes: 30 }))
})

test('where nobody has to stay, it is empty', async () => {
  expect((await mountServed({ kind: 'testing' })).text).toBe('')
})
