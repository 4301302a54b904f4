import { expect, test } from 'vitest'
import { language, words } from '../../../../client/common/words/words.ts'
import { ChooseElement } from '../../../../client/resident/parts/choose.ts'
import '../../../../client/resident/parts/rare.ts'
import type { Site } from '../../../../shared/day/nouns/site.ts'
import { quotaWords } from '../../../../shared/text/quota-words.ts'
import { givenAt, openDay, openDesk, type Step, taken, times } from '../../../kit/given.ts'
import { pass } from '../../../kit/mount/clock.ts'
import { inEveryLanguage, type Mounting, mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { sampleSite } from '../../../kit/sample.ts'
import { ADDRESS, SITE, siteOf } from '../phone.ts'

const text = () => quotaWords[language()]
const elsewhere = {
  'zh-CN': '请明天 8:00 来',
  'zh-Hant': '請明天 8:00 來',
  en: 'Come at 8:00 tomorrow',
  es: 'Venga mañana a las 8:00',
  ar: 'تعال غدًا الساعة 8:00',
}

async function mountChoose(
  quota: Partial<NonNullable<Site['quotas']>[number]>,
  steps: readonly Step[],
  more: Mounting & { scanned?: string | null } = {},
) {
  const quotas = [{ queues: ['A'], people: 62, ...quota }]
  const played = givenAt(sampleSite({ quotas }), openDay, openDesk(), ...steps)
  await server().shows('site', siteOf(played))
  const { scanned = 'a-pass', ...mounting } = more
  const part = await mount(
    ChooseElement,
    { site: SITE, pass: scanned },
    { at: played.at, address: ADDRESS, ...mounting },
  )
  await pass(1)
  return part
}

test('before a number is taken, about how many can still be served is told, and nothing before it is so few', async () => {
  const part = await mountChoose({}, [])
  expect(part).toSay(text().about({ count: 60 }))
  expect(part.offers(words().resident.take)).toBe(true)
  await part.leave()
  const many = await mountChoose({ people: 500 }, [])
  expect(many).not.toSay(text().about({ count: 500 }))
})

test('a party for which there is not enough is told before it asks', async () => {
  const part = await mountChoose({ people: 9 }, [taken('A', 8)])
  expect(part).toSay(text().exact({ count: 1 }))
  expect(part).not.toSay(text().tooMany({ count: 1 }))
  await part.press(words().resident.more)
  expect(part).toSay(text().tooMany({ count: 1 }))
})

test('the last number is told once it is known well enough', async () => {
  const part = await mountChoose({ people: 300 }, times(30, taken()))
  expect(part).toSay(text().last({ number: 'A300' }))
})

for (const scanned of ['a-pass', null])
  test(`none left: where to go and when again, and no number is offered${scanned ? '' : ', also without a scan'}`, async () => {
    await inEveryLanguage(async (language, { resident }) => {
      const part = await mountChoose({ people: 8, words: elsewhere }, [taken('A', 8)], { language, scanned })
      expect(part).toSay(quotaWords[language].none)
      expect(part).toSay(elsewhere[language])
      expect(part.find('button', resident.take) !== null && part.offers(resident.take)).toBe(false)
    })
  })

test('a site without words of its own has those of Yimi', async () => {
  const part = await mountChoose({ people: 0 }, [])
  expect(part).toSay(text().noneWhy)
})
