// When the site opens, shuts and takes its break, on a phone.

import { expect, test } from 'vitest'
import { takeTime } from '../../../../client/common/time/site-time.ts'
import { sayAhead } from '../../../../client/common/words/say-ahead.ts'
import { sayDate } from '../../../../client/common/words/say-date.ts'
import { language } from '../../../../client/common/words/words.ts'
import { AheadElement } from '../../../../client/resident/parts/ahead.ts'
import { aheadWords } from '../../../../shared/text/ahead-words.ts'
import { given, MORNING, openDay } from '../../../kit/given.ts'
import { pass, settled } from '../../../kit/mount/clock.ts'
import { inEveryLanguage, type Mounted, mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { SITE, siteOf } from '../phone.ts'

const timeZone = 'Asia/Shanghai'
const HOUR = 3_600_000
/** As of eight in the morning: a break from twelve to two, shut at six, open again at eight tomorrow. */
const ahead = {
  open: true,
  shuts: MORNING + 10 * HOUR,
  opens: MORNING + 24 * HOUR,
  pause: { from: MORNING + 4 * HOUR, to: MORNING + 6 * HOUR, note: null },
}
const days = [
  {
    date: '2026-11-23',
    spans: [{ from: MORNING, to: MORNING + 4 * HOUR, lastNumber: MORNING + 4 * HOUR }],
    note: null,
  },
  { date: '2026-11-24', spans: [], note: { 'zh-CN': '元旦放假', en: 'New Year' } },
]
const PATH = `GET /api/sites/${SITE}` as const
const text = () => aheadWords[language()]
const mountAhead = (properties: Partial<AheadElement> = {}, at = MORNING) =>
  mount(AheadElement, { site: SITE, ahead, timeZone, ...properties }, { at, language: language() })

/** Opens the list of the next days. */
async function open(part: Mounted<AheadElement>): Promise<void> {
  const details = part.element.renderRoot.querySelector('details')!
  details.open = true
  await settled()
}

test('in every language it says what is next; nothing more is asked of the server', () =>
  inEveryLanguage(async () => {
    const part = await mountAhead()
    expect(part).toSay(sayAhead({ ahead, timeZone }, MORNING))
    expect(part.find('status')).toBe(null)
    expect(server().http.asked).toEqual([])
  }))

test('when the break comes it says when it goes on, and to holders that they keep their place', async () => {
  const part = await mountAhead({ holds: true }, MORNING + 4 * HOUR - 5_000)
  expect(part).not.toSay(text().keeps)
  await pass(20_000)
  expect(part.get('status').textContent).toContain(text().pauseNow({ note: text().noon, time: '14:00' }))
  expect(part).toSay(text().keeps)
})

test('a phone whose own clock is days ahead says the right thing once the server has told the time', async () => {
  const part = await mountAhead({}, MORNING + 96 * HOUR)
  expect(part).not.toSay(text().opens({ when: text().tomorrow, time: '08:00' }))
  takeTime(MORNING)
  await pass(1_000)
  expect(part).toSay(sayAhead({ ahead, timeZone }, MORNING))
})

test('to people without a number a break promises no place', async () => {
  const part = await mountAhead({}, MORNING + 5 * HOUR)
  expect(part).not.toSay(text().keeps)
})

test('the next days are read once they are asked for, each with its hours or its sentence', async () => {
  server().http.answers(PATH, { is: { ...siteOf(given(openDay)), days } })
  const part = await mountAhead()
  await open(part)
  expect(part).toSay(`${sayDate('2026-11-23', '2026-11-23')} 08:00–12:00`)
  expect(part).toSay(`${sayDate('2026-11-24', '2026-11-23')} ${text().shut} New Year`)
  expect(server().http.asked).toHaveLength(1)
})

test('where the next days cannot be read, it says so, and asking again reads them', async () => {
  server().http.answers(PATH, 'is down')
  const part = await mountAhead()
  await open(part)
  expect(part).toSay(text().failed)
  server().http.answers(PATH, { is: { ...siteOf(given(openDay)), days } })
  part.element.renderRoot.querySelector('details')!.open = false
  await settled()
  await open(part)
  expect(part).toSay('New Year')
})
