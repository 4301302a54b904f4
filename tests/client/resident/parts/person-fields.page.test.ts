import { expect, test } from 'vitest'
import { language, words } from '../../../../client/common/words/words.ts'
import { PersonFieldsElement } from '../../../../client/resident/parts/person-fields.ts'
import type { Person, PersonQuestions } from '../../../../shared/day/nouns/person.ts'
import { contactWords } from '../../../../shared/text/contact-words.ts'
import { heard } from '../../../kit/mount/heard.ts'
import { inEveryLanguage, mount } from '../../../kit/mount/mount.ts'
import { server } from '../../../kit/mount/pretend-server.ts'
import { ASKS, OWN, SITE } from '../phone.ts'

const text = () => words().person
const path = `/api/sites/${SITE}/days/2026-11-23/tickets/A001/person`

async function mountFields(asks: PersonQuestions = ASKS) {
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

const CALLED = { name: false, digits: false, phone: true, mail: true, keepHours: 24 }
const contact = () => contactWords[language()]

test('where the site calls people, it asks for a number and an address, and says in every language what for', async () => {
  await inEveryLanguage(async (language) => {
    const part = await mount(PersonFieldsElement, { asks: CALLED }, { language })
    expect(part.all('textbox').length).toBe(2)
    expect(part.field(contact().phone).getAttribute('inputmode') ?? part.field(contact().phone).type).toBe(
      'tel',
    )
    expect(part.field(contact().mail).type).toBe('email')
    expect(part).toSay(contact().why)
  })
})

test('a number and an address are sent in one form, with the language of the page', async () => {
  const { part, said } = await mountFields(CALLED)
  await part.write(contact().phone, '１３８ ００１３－８０００')
  expect(said.at(-1)).toEqual({ phone: '+8613800138000', lang: language() })
  await part.write(contact().mail, 'Li@Example。com')
  expect(said.at(-1)).toEqual({ phone: '+8613800138000', mail: 'Li@example.com', lang: language() })
  await part.write(contact().phone, '')
  await part.write(contact().mail, '')
  expect(said.at(-1)).toEqual({})
})

test('an unfinished number cannot be sent, and is a fault only once its field is left', async () => {
  const { part, said } = await mountFields(CALLED)
  const field = part.field(contact().phone) as HTMLInputElement
  field.value = '1380013'
  field.dispatchEvent(new Event('input'))
  await part.set({})
  expect(said.at(-1)).toBe(null)
  expect(part).not.toSay(contact().phoneWrong)
  field.dispatchEvent(new Event('change'))
  await part.set({})
  expect(part).toSay(contact().phoneWrong)
  expect(field.getAttribute('aria-invalid')).toBe('true')
  await part.write(contact().phone, '13800138000')
  expect(part).not.toSay(contact().phoneWrong)
  // what was typed is not written over
  expect(field.value).toBe('13800138000')
  part.element.clear()
  await part.set({})
  expect(field.value).toBe('')
})
