import { expect, test } from 'vitest'
import { setSiteLanguages } from '../../../../client/common/words/both.ts'
import { words } from '../../../../client/common/words/words.ts'
import { WallPreviewElement } from '../../../../client/setup/parts/wall-preview.ts'
import { legible, sayCode, sayLegible } from '../../../../client/setup/wall/legible.ts'
import { hallOf } from '../../../../client/setup/wall/sample.ts'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import { USUAL_LANGUAGES } from '../../../../shared/languages.ts'
import { MORNING } from '../../../kit/given.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { sampleSite } from '../../../kit/sample.ts'

const text = () => words().setup.preview
const WIDE = { width: 1920, height: 1080 }
const UPRIGHT = { width: 1080, height: 1920 }
const USUAL = { diagonal: 65, distance: 6 }

async function mountPreview(site: Site = sampleSite()) {
  setSiteLanguages(USUAL_LANGUAGES)
  return mount(WallPreviewElement, { site }, { at: MORNING })
}

const sentence = (site: Site, screen = USUAL, panel = WIDE) =>
  sayLegible(legible({ ...screen, ...panel }, hallOf(site)), screen, site.desks.length, words())

test('it draws the wall, and says what can be read from where', async () => {
  const site = sampleSite()
  const part = await mountPreview(site)
  expect(part.get('img', text().label)).toBeTruthy()
  expect(part).toSay(sentence(site))
  expect(part).toSay(sayCode(legible({ ...USUAL, ...WIDE }, hallOf(site)), words()))
})

test('without a size it says that it is reckoned for the usual one', async () => {
  const part = await mountPreview()
  expect(part).toSay(text().usual)
  await part.set({ site: sampleSite({ screen: { diagonal: 40, distance: 10, languages: 'together' } }) })
  expect(part).not.toSay(text().usual)
})

test('what can be read goes by the size and the distance as they are typed', async () => {
  const screen = { diagonal: 32, distance: 12, languages: 'together' } as const
  const site = sampleSite({ screen })
  const part = await mountPreview(site)
  expect(part).toSay(sentence(site, { diagonal: 32, distance: 12 }))
  expect(sentence(site, { diagonal: 32, distance: 12 })).not.toBe(sentence(site))
})

test('a size that is half typed counts as the usual one until it is one', async () => {
  const site = sampleSite({
    screen: { diagonal: undefined, distance: 0, languages: 'together' } as unknown as NonNullable<
      Site['screen']
    >,
  })
  const part = await mountPreview(site)
  expect(part).toSay(sentence(site))
})

test('it can be seen upright, and lying again', async () => {
  const site = sampleSite()
  const part = await mountPreview(site)
  const button = () => part.get('button', text().upright)
  expect(button().getAttribute('aria-pressed')).toBe('false')
  await part.press(text().upright)
  expect(button().getAttribute('aria-pressed')).toBe('true')
  expect(part).toSay(sentence(site, USUAL, UPRIGHT))
  await part.press(text().upright)
  expect(part).toSay(sentence(site))
})
