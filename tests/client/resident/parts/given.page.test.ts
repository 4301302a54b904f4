import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { GivenElement } from '../../../../client/resident/parts/given.ts'
import { hasGiven, keepGiven } from '../../../../client/resident/ticket-kept.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { ASKS, OWN, SITE } from '../phone.ts'

const text = () => words().person
const date = '2026-11-23'
const path = `/api/sites/${SITE}/days/${date}/tickets/A001/person` as const
const isKept = () => hasGiven(SITE, date, OWN)

async function mountGiven(changes: Partial<GivenElement> = {}) {
  return mount(GivenElement, { site: SITE, date, ticket: OWN, asks: ASKS, isOpen: true, ...changes })
}

test('it is folded until it is opened', async () => {
  const part = await mountGiven()
  expect(part.names()).toEqual([text().mine])
  await part.press(text().mine)
  expect(part.get('button', text().mine).getAttribute('aria-expanded')).toBe('true')
  expect(part.field(text().name)).toBeTruthy()
  await part.press(text().mine)
  expect(part.names()).toEqual([text().mine])
})

test('details that did not arrive with the number are open, and say so until they have', async () => {
  const part = await mountGiven({ isUnsent: true })
  expect(part.get('alert').textContent).toBe(text().notSaved)
  server().http.answers(`PUT ${path}`, { is: null })
  await part.write(text().name, '张伟')
  await part.press(text().save)
  expect(part.find('alert')).toBe(null)
  expect(part).toSay(`✓ ${text().saved}`)
})

test('details are sent once there are any, the fields are emptied, and the phone keeps only that some were given', async () => {
  const part = await mountGiven()
  await part.press(text().mine)
  expect(part.offers(text().save)).toBe(false)
  server().http.answers(`PUT ${path}`, { is: null })
  await part.write(text().digits, '4321')
  await part.press(text().save)
  expect(server().http.asked).toMatchObject([{ method: 'PUT', body: { digits: '4321' } }])
  expect(part.field(text().digits).value).toBe('')
  expect(part.offers(text().save)).toBe(false)
  expect(isKept()).toBe(true)
  expect(JSON.stringify(localStorage)).not.toContain('4321')
})

test('the holder takes the details back, and the phone forgets them', async () => {
  keepGiven(SITE, date, OWN)
  const part = await mountGiven()
  await part.press(text().mine)
  server().http.answers(`DELETE ${path}`, { is: null })
  await part.press(text().erase)
  expect(server().http.asked).toMatchObject([
    { method: 'DELETE', headers: { authorization: `Bearer ${OWN.token}` } },
  ])
  expect(part).toSay(`✓ ${text().erased}`)
  expect(isKept()).toBe(false)
})

test('for a number that is over, or where the site no longer asks, they can only be taken back', async () => {
  for (const changes of [{ isOpen: false }, { asks: null }]) {
    const part = await mountGiven(changes)
    await part.press(text().mine)
    expect(part.names()).toEqual([text().mine, text().erase])
    await part.leave()
  }
})

test('a refusal and a lost network are shown, and no success is', async () => {
  const part = await mountGiven()
  await part.press(text().mine)
  server().http.answers(`DELETE ${path}`, { refused: 'not-yours' })
  await part.press(text().erase)
  expect(part.get('alert').textContent).toContain(words().problems['not-yours'].title)
  server().http.answers(`DELETE ${path}`, 'is down')
  await part.press(text().erase)
  expect(part.get('alert').textContent).toBe(words().common.notSent)
  expect(part).not.toSay(text().erased)
  expect(part.offers(text().erase)).toBe(true)
})

test('while they are sent, nothing can be pressed twice', async () => {
  const part = await mountGiven()
  await part.press(text().mine)
  server().http.answers(`DELETE ${path}`, 'hangs')
  await part.press(text().erase)
  expect(part.offers(text().erase)).toBe(false)
})
