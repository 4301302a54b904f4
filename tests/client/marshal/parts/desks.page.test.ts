import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { DesksElement } from '../../../../client/marshal/parts/desks.ts'
import { given, givenAt, openDay, openDesk, step } from '../../../kit/given.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { ME, viewOf } from '../tablet.ts'

const text = () => words().marshal

test('each desk says whether it is open, who works there and what it calls; a tap chooses it', async () => {
  const played = given(openDay, openDesk('1'), openDesk('2', ['G']), step('rest-desk', { desk: '2' }))
  const part = await mount(DesksElement, { desks: viewOf(played).desks }, { at: played.at })
  const chosen: string[] = []
  part.element.addEventListener('choose', (event) => chosen.push((event as CustomEvent<string>).detail))
  const [first, second, third] = part.names()
  expect(first).toContain(`1 ${text().deskOpen} · A G ${text().hereSince({ name: ME, time: '08:00' })}`)
  expect(second).toContain(`2 ${text().deskRests} · G`)
  expect(third).toBe(`3 ${text().deskShut} · A G`)
  await part.press('3')
  expect(chosen).toEqual(['3'])
})

test('a removed account is marked so', async () => {
  const played = given(openDay, openDesk('1'))
  const part = await mount(DesksElement, { desks: viewOf(played, { names: {} }).desks }, { at: played.at })
  expect(part).toSay(text().hereSince({ name: text().hereGone, time: '08:00' }))
})

test('at a site of several steps each desk says which kind it is', async () => {
  const site = sampleSite({ desks: [...sampleSite().desks, { id: '4', queues: ['B'] }] })
  const queues = [...site.queues, { ...site.queues[0]!, id: 'B', placeWord: 'registration' as const }]
  const played = givenAt({ ...site, queues }, openDay)
  const part = await mount(DesksElement, { desks: viewOf(played).desks }, { at: played.at })
  const { places } = words()
  expect(part.names().map((name) => name.split(' ')[1])).toEqual([
    ...Array.from({ length: 3 }, () => places.sampling),
    places.registration,
  ])
  expect(part).toSay(text().chooseDesk({ place: text().desk }))
})

test('a site without desks has nothing to choose, and says only that', async () => {
  const part = await mount(DesksElement, { desks: [] })
  expect(part.names()).toEqual([])
  expect(part.text).toBe(text().chooseDesk({ place: '' }))
})
