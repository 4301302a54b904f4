import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { SaidElement } from '../../../../client/resident/parts/said.ts'
import type { Language } from '../../../../shared/languages.ts'
import { given, openDay, openDesk, type Step, step, taken, times } from '../../../kit/given.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { ticketOf } from '../phone.ts'

const forYou = () => words().resident.forYou

function mountSaid(steps: Step[], language: Language = 'en') {
  const played = given(openDay, openDesk(), ...times(3, taken()), ...steps)
  return mount(SaidElement, { view: ticketOf(played) }, { at: played.at, language })
}

test('a reminder from a marshal to everybody is shown for a moment', async () => {
  const part = await mountSaid([step('remind-spacing', { queue: 'A' })])
  expect(part.get('status').textContent?.trim()).toBe(forYou().asked)
})

test('it does not mention a crowding: the ticket does, in place of what to do', async () => {
  const part = await mountSaid([step('report-crowding', { queue: 'A', from: 1, to: 3 })])
  expect(part.text).toBe('')
})

const announcement = { 'zh-CN': '检测结果六小时后出。', en: 'Results come after six hours.' }
const announced = step('announce', { text: announcement, minutes: 5 })

test('an announcement is shown under its heading, in the reader’s language', async () => {
  const part = await mountSaid([announced])
  expect(part).toSay(words().resident.announcement)
  expect(part).toSay(announcement.en)
  expect(part).not.toSay(announcement['zh-CN'])
})

test('a reader of none of the site’s languages sees an announcement in the site’s own', async () => {
  const part = await mountSaid([announced], 'ar')
  expect(part).toSay(words().resident.announcement)
  expect(part).toSay(announcement['zh-CN'])
})
