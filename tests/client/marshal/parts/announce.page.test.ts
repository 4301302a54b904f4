import { expect, test } from 'vitest'
import { standingWords } from '../../../../client/common/words/standing-words.ts'
import { inWords, words } from '../../../../client/common/words/words.ts'
import { AnnounceElement } from '../../../../client/marshal/parts/announce.ts'
import { languagesOf } from '../../../../shared/day/nouns/text.ts'
import { given, openDay, openDesk, type Step, step } from '../../../kit/given.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { tablet } from '../tablet.ts'

const text = () => words().spacing
const own = { 'zh-CN': '请站到树荫下', en: 'Stand in the shade' }

async function mountAnnounce(...steps: Step[]) {
  const all = await tablet(AnnounceElement, given(openDay, openDesk(), ...steps), (view) => ({
    languages: languagesOf(view),
    standing: standingWords(view),
    announcement: view.announcement,
  }))
  all.part.element.renderRoot.querySelector('summary')!.click()
  await settled()
  return all
}

test('a standing sentence is announced with two taps, shown, and removed again', async () => {
  const { part, does } = await mountAnnounce()
  const [first] = part.element.standing
  await part.press(inWords(first!))
  await part.press(text().announceSend)
  expect(server().commands).toEqual([['announce', { text: first, minutes: 10 }]])
  await does()
  expect(part.get('status').textContent).toContain(text().announceNow({ text: inWords(first!) }))
  expect(part.field('English').value).toBe('')
  await part.press(text().announceEnd)
  expect(server().commands.at(-1)).toEqual(['end-announcement', {}])
  await does()
  expect(part.find('status')).toBe(null)
})

test('own words are announced in each language of the site, for the chosen minutes', async () => {
  const { part } = await mountAnnounce()
  await part.write('中文', own['zh-CN'])
  await part.write('English', own.en)
  expect(part).toSay(text().announceLeft({ count: 200 - own.en.length }))
  await part.write(text().announceMinutes, '60')
  await part.press(text().announceSend)
  expect(server().commands).toEqual([['announce', { text: own, minutes: 60 }]])
})

test('a language without words is named at its field, and nothing is sent', async () => {
  const { part } = await mountAnnounce()
  await part.write('English', own.en)
  await part.press(text().announceSend)
  expect(server().commands).toEqual([])
  expect(part.get('alert').textContent).toBe(text().announceMissing)
  expect(part.field('中文').ariaInvalid).toBe('true')
  await part.write('中文', own['zh-CN'])
  expect(part.find('alert')).toBe(null)
})

test('characters that nobody could read are no text', async () => {
  const { part } = await mountAnnounce()
  await part.write('English', own.en)
  await part.write('中文', 'a\u202eb')
  await part.press(text().announceSend)
  expect(part.get('alert').textContent).toBe(words().faults.unseen())
  expect(server().commands).toEqual([])
})

test('typed words stay when they were refused, or are on their way', async () => {
  const { part } = await mountAnnounce()
  await part.write('中文', own['zh-CN'])
  await part.write('English', own.en)
  await part.press(text().announceSend)
  expect(part.field('English').value).toBe(own.en)
  await server().last.refused('day-closed')
  expect(part.field('English').value).toBe(own.en)
})

test('an announcement of another tablet is shown here too', async () => {
  const { part, goesOn } = await mountAnnounce()
  await goesOn(step('announce', { text: own, minutes: 5 }))
  expect(part).toSay(text().announceNow({ text: own.en }))
})
