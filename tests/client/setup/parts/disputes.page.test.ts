import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { DisputesElement } from '../../../../client/setup/parts/disputes.ts'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import { sampleSite } from '../../../kit/sample.ts'

const text = () => words().setup.form.changes
const base = sampleSite()
const mine = sampleSite({ spacing: 1.5 })
const theirs = sampleSite({ spacing: 2, wifi: 'hall' })

async function mountDisputes(properties: Partial<DisputesElement> = {}) {
  const part = await mount(DisputesElement, { base, mine, theirs, ...properties })
  return { part, settled: heard<Site>(part.element, 'settled') }
}

test('what they alone changed is told; where both did, it is asked whose to keep', async () => {
  const { part } = await mountDisputes()
  expect(part.get('alert').textContent).toContain(text().title)
  expect(part).toSay(words().setup.fields.wifi)
  expect(part).toSay(text().became({ before: text().none, now: 'hall' }))
  expect(part.names('radiogroup').length).toBe(1)
  expect(part.get('radio', text().mine({ value: '1.5' }))).toHaveProperty('checked', true)
})

test('unless somebody says otherwise mine is kept, with what they alone changed', async () => {
  const { part, settled } = await mountDisputes()
  await part.press(text().keep)
  expect(settled).toEqual([{ ...base, spacing: 1.5, wifi: 'hall' }])
})

test('theirs is kept where that is chosen, and mine again after another thought', async () => {
  const { part, settled } = await mountDisputes()
  await part.tick('radio', text().theirs({ value: '2' }))
  await part.press(text().keep)
  await part.tick('radio', text().mine({ value: '1.5' }))
  await part.press(text().keep)
  expect(settled.map((site) => site?.spacing)).toEqual([2, 1.5])
})

test('each of several is chosen by itself', async () => {
  const { part, settled } = await mountDisputes({
    mine: sampleSite({ spacing: 1.5, dayStart: '05:00' }),
    theirs: sampleSite({ spacing: 2, dayStart: '03:00' }),
  })
  await part.tick('radio', text().theirs({ value: '03:00' }))
  await part.press(text().keep)
  expect(settled).toMatchObject([{ spacing: 1.5, dayStart: '03:00' }])
})

test('where nothing is disputed there is nothing to choose: it is saved', async () => {
  const { part, settled } = await mountDisputes({ mine: sampleSite({ dayStart: '05:00' }) })
  expect(part.all('radio')).toEqual([])
  await part.press(words().setup.save)
  expect(settled).toEqual([{ ...base, spacing: 2, wifi: 'hall', dayStart: '05:00' }])
})

test('both changed it to the same: there is nothing to choose', async () => {
  const { part } = await mountDisputes({ mine: sampleSite({ spacing: 2 }) })
  expect(part.all('radio')).toEqual([])
})

test('queues and desks are called by their names, not by where they stand', async () => {
  const { part } = await mountDisputes({
    mine: base,
    theirs: {
      ...base,
      queues: base.queues.map((queue) => ({ ...queue, length: 12 })),
      desks: [base.desks[0]!],
    },
  })
  expect(part).toSay(text().queue({ id: 'A' }))
  expect(part).toSay(text().queue({ id: 'G' }))
  expect(part).toSay(`${words().setup.desks({ place: words().places.sampling })} 3`)
})

test('it is read out and looked at first: the focus is on its heading', async () => {
  const { part } = await mountDisputes()
  expect(part.element.shadowRoot?.activeElement?.textContent).toBe(text().title)
})

test('every language asks it', async () => {
  await inEveryLanguage(async (language, said) => {
    const part = await mount(DisputesElement, { base, mine, theirs }, { language })
    expect(part).toSay(said.setup.form.changes.mine({ value: '1.5' }))
    expect(part).toSay(said.setup.form.changes.keep)
  })
})
