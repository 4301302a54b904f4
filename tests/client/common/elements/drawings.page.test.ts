// Elements that are drawings: the line, the code, and the message of a page with nothing to do.

import { expect, test } from 'vitest'
import { LineElement, MOST } from '../../../../client/common/elements/line.ts'
import { MessageElement } from '../../../../client/common/elements/message.ts'
import { QrElement } from '../../../../client/common/elements/qr.ts'
import { mount } from '../../../kit/mount/mount.ts'

const kinds = (line: LineElement) =>
  [...line.renderRoot.querySelectorAll('circle:not(.ring)')].map((one) => one.getAttribute('class'))
const width = (line: LineElement) => line.renderRoot.querySelector('svg')!.viewBox.baseVal.width

test('taken marks are filled, free ones are not, and the reader’s own is ringed', async () => {
  const { element } = await mount(LineElement, { marks: 5, standing: 3, you: 3, label: '3 of 5' })
  expect(kinds(element)).toEqual(['taken', 'taken', 'you', 'free', 'free'])
  expect(element.renderRoot.querySelectorAll('.ring').length).toBe(1)
})

test('a screen reader gets the label; a line without marks draws nothing', async () => {
  const part = await mount(LineElement, { marks: 5, label: '3 of 5 marks are taken' })
  expect(part.find('img', '3 of 5 marks are taken')).not.toBe(null)
  await part.set({ marks: 0 })
  expect(part.find('img')).toBe(null)
})

test('lines of different length are drawn at one scale, as long as the dots can be seen', async () => {
  const part = await mount(LineElement, { marks: 5, room: 20 })
  const twenty = width(part.element)
  await part.set({ marks: 20 })
  expect(width(part.element)).toBe(twenty)
  await part.set({ marks: 5, room: 500 })
  expect(width(part.element)).toBe((twenty / 20) * MOST)
})

const modules = ({ renderRoot }: QrElement) => renderRoot.querySelector('svg')!.viewBox.baseVal.width - 8

test('a code has a label, is drawn again for another text, and keeps its white edge', async () => {
  const part = await mount(QrElement, { text: 'https://a.example/s/x', label: 'The code of A001' })
  const path = () => part.element.renderRoot.querySelector('path')!.getAttribute('d')!
  const before = path()
  expect(part.find('img', 'The code of A001')).not.toBe(null)
  expect(before.startsWith('M4 4h1v1h-1z')).toBe(true)
  await part.set({ text: 'https://a.example/s/y' })
  expect(path()).not.toBe(before)
})

test('a code for a screen has as few modules as possible; a sturdy one has more', async () => {
  const text = 'https://yimi.example.cn/s/xingfuli#t=A001.20261123.some-longer-token'
  const part = await mount(QrElement, { text, far: true })
  const far = modules(part.element)
  await part.set({ far: false, sturdy: true })
  expect(modules(part.element)).toBeGreaterThan(far)
})

test('a page with nothing to do says so, and gives a reason only where there is one', async () => {
  const part = await mount(MessageElement, { heading: 'No numbers right now', why: 'Please ask a marshal.' })
  expect(part.get('heading').textContent).toBe('No numbers right now')
  expect(part).toSay('Please ask a marshal.')
  await part.set({ why: '' })
  expect(part.all('paragraph')).toEqual([])
})
