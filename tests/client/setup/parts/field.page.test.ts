import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { FieldElement } from '../../../../client/setup/parts/field.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { key } from '../../../kit/mount/part.ts'

const label = 'Metres'

async function mountField(properties: Partial<FieldElement> = {}, inside?: (host: HTMLElement) => void) {
  const part = await mount(FieldElement, { label, ...properties }, inside ? { inside } : {})
  return { part, told: heard(part.element, 'change-value') }
}

test('what is typed is told as it is typed', async () => {
  const { part, told } = await mountField({ value: 'a' })
  await part.write(label, '红旗')
  expect(told).toEqual(['红旗'])
})

test('a number is told as a number, also as a Chinese keyboard gives it', async () => {
  const { part, told } = await mountField({ kind: 'number', value: 1 })
  await part.write(label, '１２．５')
  expect(told).toEqual([12.5])
})

test('an emptied number is told as none', async () => {
  const { part, told } = await mountField({ kind: 'number', value: 1 })
  await part.write(label, '')
  expect(told).toEqual([undefined])
})

test('what is no number is told as none, stays to be mended, and is said to be none', async () => {
  const { part, told } = await mountField({ kind: 'number', value: 1 })
  await part.write(label, 'ten')
  expect(told).toEqual([undefined])
  expect(part.field(label).value).toBe('ten')
  expect(part.text).toBe(`${label} ${words().faults.number()}`)
  expect(part.field(label).getAttribute('aria-invalid')).toBe('true')
  await part.write(label, '10')
  expect(told).toEqual([undefined, 10])
  expect(part).not.toSay(words().faults.number())
})

test('letters and figures of a code count in the usual width, which stands in the field once it is left', async () => {
  const { part, told } = await mountField({ kind: 'code', value: '' })
  part.element.addEventListener('change-value', (event) => {
    part.element.value = (event as CustomEvent<string>).detail
  })
  await part.write(label, 'Ａ１')
  expect(told).toEqual(['A1'])
  expect(part.field(label).value).toBe('A1')
})

test('one of several is chosen, and it is told by its value', async () => {
  const { part, told } = await mountField({
    kind: 'select',
    value: 'b',
    options: { a: 'Alpha', b: 'Beta' },
  })
  expect(part.field(label).value).toBe('b')
  await part.write(label, 'a')
  expect(told).toEqual(['a'])
})

test('a box is ticked and unticked', async () => {
  const { part, told } = await mountField({ kind: 'check', value: false })
  await part.tick('checkbox', label)
  await part.tick('checkbox', label)
  expect(told).toEqual([true, false])
})

test('what it comes to and what is wrong stand beside it, and are read out with it', async () => {
  const { part } = await mountField({ effect: 'The line gets 31 marks', fault: 'Must be a whole number' })
  const field = part.field(label)
  const read = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => part.element.shadowRoot?.getElementById(id)?.textContent)
  expect(read).toEqual(['The line gets 31 marks', 'Must be a whole number'])
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

test('a fault of the server stands before the own one', async () => {
  const { part } = await mountField({ kind: 'number', fault: 'Must be at least 1' })
  await part.write(label, 'ten')
  expect(part).toSay('Must be at least 1')
  expect(part).not.toSay(words().faults.number())
})

test('what is fixed can be read and not changed', async () => {
  const { part } = await mountField({ value: 'xingfuli', fixed: true })
  expect(part.field(label)).toHaveProperty('readOnly', true)
})

test('Enter sends the form that it is in, by its button, and not while Chinese is being composed', async () => {
  let sent = 0
  const form = document.createElement('form')
  const { part } = await mountField({}, (host) => {
    const button = document.createElement('button')
    form.append(button)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      sent += 1
    })
    host.append(form)
  })
  form.append(part.element)
  await settled()
  part.field(label).focus()
  await key({ key: 'Enter', isComposing: true })
  await key({ key: 'a' })
  expect(sent).toBe(0)
  await key({ key: 'Enter' })
  expect(sent).toBe(1)
})
