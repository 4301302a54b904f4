import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { DesksNeededElement } from '../../../../client/overview/parts/desks-needed.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import { dayOf, served } from '../figures.ts'

const text = () => words().overview
const needed = dayOf(served()).desksNeeded!

test('it says how many would have done, what each number of desks comes to, and how it is reckoned', async () => {
  const part = await mount(DesksNeededElement, { needed, served: 300, mostDesks: 1 })
  expect(part).toSay(words().figures.needed.testing({ count: needed.enough! }))
  expect(part.names('listitem').length).toBe(needed.around.length)
  const enough = part.names('listitem').filter((one) => one.includes('✓'))
  expect(enough.length).toBe(1)
  expect(enough[0]).toContain(text().neededDesks({ count: needed.enough! }))
  expect(part).toSay(text().neededHow({ seconds: needed.secondsPerTicket, desks: 1 }))
})

test('of few numbers it is a hint alone', async () => {
  const part = await mount(DesksNeededElement, { needed, served: 29 })
  expect(part).toSay(words().figures.few({ count: 29 }))
  await part.set({ served: 30 })
  expect(part).not.toSay(words().figures.few({ count: 30 }))
})

test('before anybody was served nothing can be told', async () => {
  const part = await mount(DesksNeededElement, { needed: null })
  expect(part).toSay(text().neededNot)
  expect(part.names('listitem')).toEqual([])
})

test('where no number of desks would have done, it says why', async () => {
  const part = await mount(DesksNeededElement, { needed: { ...needed, enough: null }, served: 300 })
  expect(part).toSay(text().neededNever)
  expect(part).toSay(text().neededNeverWhy)
  expect(part).not.toSay('✓')
})

test('every language calls desks what they are at such a site', async () => {
  await inEveryLanguage(async (language, said) => {
    const part = await mount(DesksNeededElement, { needed, served: 300, kind: 'hall' }, { language })
    expect(part).toSay(said.figures.needed.hall({ count: needed.enough! }))
  })
})
