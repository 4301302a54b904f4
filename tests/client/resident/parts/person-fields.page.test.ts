import { expect, test } from 'vitest'
import { words } from '../../../../client/common/words/words.ts'
import { PersonFieldsElement } from '../../../../client/resident/parts/person-fields.ts'
import type { Person } from '../../../../shared/day/nouns/person.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { ASKS, OWN, SITE } from '../phone.ts'

const text = () => words().person
const path = `/api/sites/${SITE}/days/2026-11-23/tickets/A001/person`

async function mountFields(asks = ASKS) {
  const part = await mount(PersonFieldsElement, { asks })
  return { part, said: heard<Person>(part.element, 'change') }
}

test('it shows only what the site asks for, with the reason and how long it is kept', async () => {
  const { part } = await mountFields({ name: false, digits: true, keepHours: 48 })
  expect(part.all('textbox').length).toBe(1)
  expect(part.field(text().digits)).toBeTruthy()
  expect(part).toSay(text().why({ hours: 48 }))
})

test('typed values are normalised: without spaces, and with digits in full width as plain ones', async () => {
  const { part, said } = await mountFields()
  await part.write(text().name, ' 张伟 ')
  await part.write(text().digits, '４３２１')
  expect(said.at(-1)).toEqual({ name: '张伟', digits: '4321' })
})

test('an emptied field is no longer sent', async () => {
  const { part, said } = await mountFields()
  await part.write(text().name, '张伟')
  await part.write(text().name, '')
  expect(said.at(-1)).toEqual({})
})

test('three digits are a fault, which is shown beside the field, and cannot be sent', async () => {
  const { part, said } = await mountFields()
  await part.write(text().digits, '432')
  expect(said.at(-1)).toBe(null)
  expect(part.get('status').textContent).toBe(text().digitsWrong)
  expect(part.field(text().digits).getAttribute('aria-invalid')).toBe('true')
  await part.write(text().digits, '4321')
  expect(part.get('status').textContent).toBe('')
})

test('the details are sent as the ticket’s holder, and can be cleared', async () => {
  const { part } = await mountFields()
  server().http.answers(`PUT ${path}`, { is: null })
  await part.write(text().name, '张伟')
  await part.element.give({ site: SITE, date: '2026-11-23', ticket: OWN })
  expect(server().http.asked).toMatchObject([
    { method: 'PUT', path, body: { name: '张伟' }, headers: { authorization: `Bearer ${OWN.token}` } },
  ])
  part.element.clear()
  await part.set({})
  expect(part.field(text().name).value).toBe('')
})
