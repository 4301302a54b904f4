import { expect, test } from 'vitest'
import type { Message } from './message.ts'
import { settingsIn } from './settings.ts'
import { callOf, templateIn } from './template.ts'

const message: Message = {
  id: 'msg_1',
  type: 'ticket.called',
  at: 0,
  site: 'xingfuli',
  number: 'A041',
  desk: '3',
  lang: 'en',
  text: 'A041 (Tom & "Co" <1>): it is your turn.\r\n{phone} {env.KEY}',
  phone: '+8613800138000',
  mail: null,
}
const call = (template: object, over: Partial<Message> = {}) =>
  callOf(templateIn(JSON.stringify(template)), { ...message, ...over }, { KEY: 'se/cret' })
const url = 'https://sms.example.org/send'

test('JSON, a form, XML and an address each get a text escaped for them, so that it changes nothing around it', () => {
  const { text } = message
  const json = call({ url, body: { to: ['{phone}'], n: 1, deep: { text: 'Yimi: {text}' } } })
  expect(json.headers['content-type']).toBe('application/json')
  expect(JSON.parse(json.body ?? '')).toEqual({ to: [message.phone], n: 1, deep: { text: `Yimi: ${text}` } })
  const form = call({
    url,
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'to={phone}&text={text}',
  })
  expect(Object.fromEntries(new URLSearchParams(form.body ?? ''))).toEqual({ to: message.phone, text })
  const xml = call({
    url,
    headers: { 'content-type': 'text/xml' },
    body: '<to>{phone}</to><text>{text}</text>',
  })
  expect(xml.body).toContain('Tom &#38; &#34;Co&#34; &#60;1&#62;')
  const get = call({ method: 'GET', url: `${url}?to={phone}&text={text}` })
  expect(get.body).toBeNull()
  expect(new URL(get.url).searchParams.get('text')).toBe(text)
  expect(new URL(get.url).host).toBe('sms.example.org')
})

test('a value is filled once, and begins no header of its own', () => {
  const { headers } = call({ url, headers: { 'X-Text': '{text}', authorization: '{env.KEY}' } })
  expect(headers['x-text']).not.toMatch(/[\r\n]/)
  expect(headers['x-text']).toContain('{phone} {env.KEY}')
  expect(headers['authorization']).toBe('se/cret')
})

test('a number is written as a gateway wants it', () => {
  const body = { a: '{phone}', b: '{phone.figures}', c: '{phone.mainland}' }
  expect(JSON.parse(call({ url, body }).body ?? '')).toEqual({
    a: '+8613800138000',
    b: '8613800138000',
    c: '13800138000',
  })
})

test('a template that is none, or names what there is not, says so', () => {
  expect(() => templateIn('{')).toThrow()
  expect(() => templateIn('{}')).toThrow('url')
  expect(() => templateIn('{"url":"file:///etc/passwd"}')).toThrow('url')
  expect(() => templateIn('{"url":"https://{phone}/"}')).toThrow('url')
  expect(() => templateIn('{"url":"https://a.example/","headers":{"a":1}}')).toThrow('headers')
  expect(() => call({ url, body: { to: '{fone}' } })).toThrow('{fone}')
  expect(() => call({ url, headers: { authorization: '{env.NONE}' } })).toThrow('{env.NONE}')
})

test('a wrong setting is named', () => {
  const secret = `whsec_${'a'.repeat(44)}`
  const smtp = { YIMI_SECRET: secret, SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'yimi@example.org' }
  expect(settingsIn(smtp)).toMatchObject({ host: '127.0.0.1', port: 8025, latest: 600_000 })
  expect(() => settingsIn({})).toThrow('YIMI_SECRET')
  expect(() => settingsIn({ YIMI_SECRET: secret })).toThrow('CALL or SMTP_URL')
  expect(() => settingsIn({ ...smtp, SMTP_URL: 'https://example.org' })).toThrow('SMTP_URL')
  expect(() => settingsIn({ ...smtp, MAIL_FROM: '' })).toThrow('MAIL_FROM')
  expect(() => settingsIn({ ...smtp, PORT: 'x' })).toThrow('PORT')
  expect(() => settingsIn({ ...smtp, CALL: 'not-there.json' })).toThrow('CALL: not-there.json')
})
