import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { ScreenPartElement } from '../../../../client/setup/parts/screen-part.ts'
import type { Scope } from '../../../../shared/day/views/scope.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'

const text = () => words().setup.screens
const PATH = 'PUT /api/screens/w1'

async function mountPart(shows: Scope = { desks: [], queues: [] }) {
  const part = await mount(ScreenPartElement, { screen: 'w1', settings: sampleSite(), shows })
  part.element.shadowRoot?.querySelector('details')?.setAttribute('open', '')
  await settled()
  return { part, changed: heard(part.element, 'changed') }
}

const bodies = () => server().http.asked.map(({ body }) => body)

test('a screen of the whole site says so, and nothing is ticked', async () => {
  const { part } = await mountPart()
  expect(part).toSay(`${text().partOf} · ${text().whole}`)
  expect(part.all('checkbox').filter((one) => (one as HTMLInputElement).checked)).toEqual([])
})

test('a screen of some desks and queues names them; what the site has no longer counts for nothing', async () => {
  const { part } = await mountPart({ desks: ['1', '2', '9'], queues: ['G', 'X'] })
  expect(part).toSay(`${text().desks} 1, 2 · ${text().queues} G`)
  expect(part.get('checkbox', '2')).toHaveProperty('checked', true)
  const gone = await mount(ScreenPartElement, {
    screen: 'w2',
    settings: sampleSite(),
    shows: { desks: ['9'], queues: [] },
  })
  expect(gone).toSay(text().whole)
})

test('what is ticked is saved, said in the heading, and told', async () => {
  server().http.answers(PATH, { is: null })
  const { part, changed } = await mountPart({ desks: ['1'], queues: [] })
  await part.tick('checkbox', '1')
  await part.tick('checkbox', '3')
  await part.tick('checkbox', 'G')
  await part.press(text().partSave)
  expect(bodies()).toEqual([{ desks: ['3'], queues: ['G'] }])
  expect(part.get('status').textContent).toBe(text().partSaved)
  expect(part).toSay(`${text().desks} 3 · ${text().queues} G`)
  expect(changed.length).toBe(1)
})

test('nothing ticked is the whole site', async () => {
  server().http.answers(PATH, { is: null })
  const { part } = await mountPart({ desks: ['1'], queues: [] })
  await part.tick('checkbox', '1')
  await part.press(text().partSave)
  expect(bodies()).toEqual([{ desks: [], queues: [] }])
  expect(part).toSay(text().whole)
})

test('refused or unanswered, the heading says what the screen still shows', async () => {
  server().http.answers(PATH, 'is down')
  const { part, changed } = await mountPart({ desks: ['1'], queues: [] })
  await part.tick('checkbox', '2')
  await part.press(text().partSave)
  expect(part.get('status').textContent).toBe(words().common.notSent)
  server().http.answers(PATH, { refused: 'not-paired' })
  await part.press(text().partSave)
  expect(part.get('status').textContent).toContain(words().problems['not-paired'].title)
  expect(part).toSay(`${text().partOf} · ${text().desks} 1`)
  expect(part).not.toSay(`${text().desks} 1, 2`)
  expect(changed).toEqual([])
})
