import { expect, test } from 'vitest'
import { FoldElement } from '../../../../client/setup/parts/fold.ts'
import { settled } from '../../../kit/mount/clock.ts'
import { mount } from '../../../kit/mount/mount.ts'

async function mountFold(properties: Partial<FoldElement> = {}) {
  const part = await mount(FoldElement, { heading: 'Opening hours', says: '08:00–18:00', ...properties })
  part.element.append(Object.assign(document.createElement('p'), { textContent: 'Within' }))
  await settled()
  return part
}

/** That it was opened or shut is told by the browser a moment later. */
const toggled = (part: { element: FoldElement }) =>
  new Promise((resolve) =>
    part.element.shadowRoot?.querySelector('details')?.addEventListener('toggle', resolve, { once: true }),
  )

test('folded, it says what it is set to, and what is in it cannot be seen', async () => {
  const part = await mountFold()
  expect(part).toSay('Opening hours 08:00–18:00')
  expect(part).not.toSay('Within')
})

test('whoever opens it sees what is in it; it knows that it is open', async () => {
  const part = await mountFold()
  const opened = toggled(part)
  part.element.shadowRoot?.querySelector('summary')?.click()
  await opened
  expect(part).toSay('Within')
  expect(part.element.open).toBe(true)
})

test('it is opened for somebody, as where a fault is in it, and can be shut again', async () => {
  const part = await mountFold({ wrong: true })
  const opened = toggled(part)
  await part.set({ open: true })
  await opened
  expect(part).toSay('Within')
  const shut = toggled(part)
  part.element.shadowRoot?.querySelector('summary')?.click()
  await shut
  await settled()
  expect(part.element.open).toBe(false)
  expect(part).not.toSay('Within')
})

test('a part that comes to nothing has its heading alone', async () => {
  const part = await mountFold({ says: '' })
  expect(part.text).toBe('Opening hours')
})
