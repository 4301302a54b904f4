import { expect, test } from 'vitest'
import { LongLineElement } from '../../../../../client/common/wall/parts/long-line.ts'
import { mount } from '../../../../kit/mount/mount.ts'

const count = ({ renderRoot }: LongLineElement, selector: string) =>
  renderRoot.querySelectorAll(selector).length
const kinds = ({ renderRoot }: LongLineElement) =>
  [...renderRoot.querySelectorAll('circle:not(.ring)')].map((one) => one.getAttribute('class'))
const mountLine = (properties: Partial<LongLineElement>) => mount(LongLineElement, properties)

test('marks to which somebody was brought forward are lit, and marks that are too close are ringed', async () => {
  const { element } = await mountLine({ marks: 6, standing: 5, lit: [5], crowded: { from: 2, to: 3 } })
  expect(kinds(element)).toEqual(['taken', 'close', 'close', 'taken', 'lit', 'free'])
  expect(count(element, '.crowded')).toBe(1)
})

test('the scale below it shows the distance of each mark, in the given words', async () => {
  const part = await mountLine({ marks: 31, spacing: 1, metres: (metres) => `${metres} metres` })
  const said = [...part.element.renderRoot.querySelectorAll('text')].map((one) => one.textContent)
  expect(said).toEqual(['5', '10', '15', '20', '25', '30'].map((metres) => `${metres} metres`))
})

test('with marks half a metre apart the scale is half as long', async () => {
  const { element } = await mountLine({ marks: 31, spacing: 0.5 })
  expect([...element.renderRoot.querySelectorAll('text')].map((one) => one.textContent)).toEqual([
    '5',
    '10',
    '15',
  ])
})

test('a line too long for dots is a band, filled as far as people stand', async () => {
  const part = await mountLine({ marks: 200, standing: 100, lit: [100], crowded: { from: 10, to: 20 } })
  const widthOf = (selector: string) =>
    Number(part.element.renderRoot.querySelector(selector)!.getAttribute('width'))
  expect(count(part.element, '.taken')).toBe(0)
  expect(count(part.element, 'circle.lit')).toBe(1)
  expect(count(part.element, '.close')).toBe(1)
  expect(widthOf('.full') / widthOf('.track')).toBeCloseTo(0.5, 1)
  await part.set({ standing: 0, lit: [], crowded: null })
  expect([
    count(part.element, '.full'),
    count(part.element, 'circle'),
    count(part.element, '.close'),
  ]).toEqual([0, 0, 0])
})
