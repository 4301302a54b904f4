// The HTTP call of a gateway, as a template that its user writes: `{phone}` in it stands for the number, and so on. Each value
// is escaped for where it stands, so that no text of a message can change the call.

import type { Message } from './message.ts'

export interface Template {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON, whose texts are filled; or one text, for forms and XML. Null: there is none. */
  readonly body: unknown
  /** What the answer of a message that was taken says; null: its status tells. */
  readonly taken: RegExp | null
}

export interface Call {
  readonly method: string
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string | null
}

/** The template in a text. Throws an error that says what is wrong with it. */
export function templateIn(text: string): Template {
  const { method = 'POST', url, headers = {}, body = null, taken = null } = JSON.parse(text)
  if (typeof url !== 'string' || !/^https?:\/\/[^{]/.test(url))
    throw new Error('url: an address, with a host of its own')
  if (typeof method !== 'string') throw new Error('method: such as POST')
  if (!isTexts(headers)) throw new Error('headers: a text for each name')
  const lower = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
  return { method, url, headers: lower, body, taken: taken === null ? null : new RegExp(String(taken)) }
}

/** The call for one message. Throws where the template names a value that there is not. */
export function callOf(template: Template, message: Message, env: NodeJS.ProcessEnv): Call {
  const values = valuesOf(message, env)
  const { method, headers, body } = template
  const type = headers['content-type'] ?? (typeof body === 'string' ? 'text/plain' : 'application/json')
  const filled = Object.fromEntries(
    // a line break would begin a header of its own
    Object.entries(headers).map(([name, value]) => [
      name,
      fill(value, values, (text) => text.replace(/[\r\n]+/g, ' ')),
    ]),
  )
  return {
    method,
    url: fill(template.url, values, encodeURIComponent),
    headers: body === null ? filled : { 'content-type': type, ...filled },
    body: body === null ? null : bodyOf(body, values, type),
  }
}

type Values = (name: string) => string

/** The value of a name in a template. */
function valuesOf(message: Message, env: NodeJS.ProcessEnv): Values {
  const phone = message.phone ?? ''
  const known: Readonly<Record<string, string>> = {
    phone,
    // as gateways want it that take no plus, and those that take mainland numbers only
    'phone.figures': phone.replace('+', ''),
    'phone.mainland': phone.replace(/^\+86/, ''),
    mail: message.mail ?? '',
    text: message.text,
    lang: message.lang,
    number: message.number,
    desk: message.desk,
    site: message.site,
    type: message.type,
    id: message.id,
  }
  return (name) => {
    const value = name.startsWith('env.')
      ? env[name.slice(4)]
      : Object.hasOwn(known, name)
        ? known[name]
        : undefined
    if (value === undefined) throw new Error(`the template names {${name}}, which there is not`)
    return value
  }
}

function bodyOf(body: unknown, values: Values, type: string): string {
  if (typeof body !== 'string') return JSON.stringify(filledIn(body, values))
  if (type.includes('urlencoded')) return fill(body, values, encodeURIComponent)
  return fill(body, values, type.includes('xml') ? xmlText : (text) => text)
}

/** JSON with its texts filled. They are escaped when it is written. */
function filledIn(value: unknown, values: Values): unknown {
  if (typeof value === 'string') return fill(value, values, (text) => text)
  if (Array.isArray(value)) return value.map((one) => filledIn(one, values))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filledIn(one, values)]))
}

/** Each name is filled once: a value that looks like a name stays what it is. */
function fill(text: string, values: Values, escaped: (value: string) => string): string {
  return text.replace(/\{([a-z]+(?:\.\w+)?)\}/g, (_, name: string) => escaped(values(name)))
}

function xmlText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  )
}
