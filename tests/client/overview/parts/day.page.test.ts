import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import '../../../../client/overview/parts/chart.ts'
import { DayElement } from '../../../../client/overview/parts/day.ts'
import { given, openDay, openDesk } from '../../../kit/given.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { DATE, dayOf, served } from '../figures.ts'

const text = () => words().overview

test('a day is drawn by the hour and by the desk, and every drawing is a table too', async () => {
  const figures = dayOf(served())
  const part = await mount(DayElement, { site: 'xingfuli', figures })
  const drawn = [text().byHour, text().waitByHour, text().byDesk]
  expect(part.names('heading').length).toBe(1 + drawn.length)
  for (const heading of drawn) expect(part.get('heading', heading)).toBeTruthy()
  const charted = [...(part.element.shadowRoot?.querySelectorAll('yi-charted') ?? [])]
  for (const one of charted) one.shadowRoot?.querySelector('details')?.setAttribute('open', '')
  expect(part.names('rowheader')).toEqual(['08:00', '08:00', '1', '2', '3'])
  const [hour] = figures.hours
  expect(part.names('row')).toContain(`08:00 ${hour?.arrivals} ${hour?.served} ${hour?.waiting}`)
  expect(hour).toMatchObject({ arrivals: 4, served: 2 })
  expect(
    charted.every((one) => one.shadowRoot?.querySelector('yi-chart')?.shadowRoot?.querySelector('canvas')),
  ).toBe(true)
})

test('a day without any number has no hours to draw', async () => {
  const part = await mount(DayElement, { site: 'xingfuli', figures: dayOf(given(openDay, openDesk())) })
  expect(part).not.toSay(text().byHour)
  expect(part).toSay(text().neededNot)
})

test('its numbers can be downloaded', async () => {
  const part = await mount(DayElement, { site: 'xingfuli', figures: dayOf(served()) })
  expect(part.get('link', text().download).getAttribute('href')).toBe(
    `/api/sites/xingfuli/days/${DATE}/tickets.csv`,
  )
})

test('a drawing follows its figures, and is drawn again where it comes back to the page', async () => {
  const part = await mount(DayElement, { site: 'xingfuli', figures: dayOf(served()) })
  const { parentElement: host } = part.element
  part.element.remove()
  host?.append(part.element)
  await part.set({ figures: dayOf(given(openDay, openDesk())) })
  const chart = part.element.shadowRoot?.querySelector('yi-charted')?.shadowRoot?.querySelector('yi-chart')
  expect(chart?.shadowRoot?.querySelectorAll('canvas').length).toBe(1)
})
