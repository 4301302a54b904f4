// Who changed when a site is open, as its owner reads it.

import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { CalendarChangesElement } from '../../../../client/setup/parts/calendar-changes.ts'
import { sayCalendar } from '../../../../client/setup/say-calendar.ts'
import { MORNING } from '../../../kit/given.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { type Mounted, mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'

const PATH = 'GET /api/sites/xingfuli/calendar-changes'
const text = () => words().setup.calendar
const hours = { from: '08:00', to: '18:00', lastNumber: '17:30' }
const calendar = { opens: 'itself', week: { mon: [{ from: '08:00', to: '12:00' }] } } as const
const change = {
  number: 2,
  at: MORNING,
  by: { name: '李娜' },
  from: { dayStart: '04:00', hours },
  to: { dayStart: '04:00', calendar },
}

async function opened(): Promise<Mounted<CalendarChangesElement>> {
  const part = await mount(
    CalendarChangesElement,
    { site: 'xingfuli', timeZone: 'Asia/Shanghai' },
    { at: MORNING },
  )
  expect(server().http.asked).toEqual([])
  part.element.renderRoot.querySelector('details')!.open = true
  await settled()
  return part
}

test('each change says who, when, and from what to what; it is read once it is asked for', async () => {
  server().http.answers(PATH, { is: { changes: [change], before: null } })
  const part = await opened()
  expect(part).toSay('李娜')
  expect(part).toSay('08:00')
  expect(part).toSay(words().setup.form.says.hours(hours))
  expect(part).toSay(sayCalendar(calendar))
  expect(part.names()).toEqual([])
})

test('older ones follow when they are asked for, and an account that is gone is said to be', async () => {
  server().http.answers(PATH, { is: { changes: [change], before: 2 } })
  const part = await opened()
  const made = { ...change, number: 1, by: { name: null }, from: null }
  server().http.answers(PATH, { is: { changes: [made], before: null } })
  await part.press(words().moves.older)
  expect(part).toSay('李娜')
  expect(part).toSay(words().audit.who.gone)
  expect(part.names()).toEqual([])
})

test('that nobody has changed it, or that it cannot be read, is said', async () => {
  server().http.answers(PATH, 'is down')
  const part = await opened()
  expect(part).toSay(text().historyFailed)
  server().http.answers(PATH, { is: { changes: [], before: null } })
  await part.press(words().moves.older)
  expect(part).toSay(text().noHistory)
})
