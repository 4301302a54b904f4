// Where somebody can be reached: the number or address in one form, so that a gateway needs no rule of its own. No shapes
// here: the phone's page asks this too.

import { halfWidth } from './typed.ts'

/**
 * A number with its country's code, as E.164 has it: fifteen figures at most. A mobile phone in mainland China has eleven
 * behind its code, so that one too few or too many is a slip of the thumb.
 */
export const PHONE = /^\+(?:861[3-9]\d{9}|(?!861[3-9])[1-9]\d{6,14})$/
/** A mobile phone in mainland China, as its people write it, and the code that they leave out. */
const MAINLAND = /^(?:86)?(1[3-9]\d{9})$/
const MAINLAND_CODE = '+86'
/** What people write between the figures. */
const BETWEEN = /[\s().\-/·]/g

/**
 * Letters, figures and the usual signs: no quotes, comments or lists, which only a mail's header would read. At most 254
 * characters, and 64 before the `@` (RFC 5321).
 */
export const MAIL =
  /^(?=.{1,254}$)(?=[^@]{1,64}@)[\w+-]+(?:\.[\w+-]+)*@(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,}$/

/**
 * A phone number as it was meant: `138 0013 8000` becomes `+8613800138000`, `0044 20…` becomes `+4420…`. Text that is no
 * number stays what it is, without blanks.
 */
export function phoneTyped(text: string): string {
  const figures = halfWidth(text).replace(BETWEEN, '').replace(/^00/, '+')
  const [, mobile] = MAINLAND.exec(figures) ?? []
  return mobile ? MAINLAND_CODE + mobile : figures
}

/** A mail address as it was meant, in half width: a Chinese keyboard gives `＠` and `。`. Its domain is in small letters. */
export function mailTyped(text: string): string {
  const [local, domain, ...more] = halfWidth(text).trim().split('@')
  return domain === undefined || more.length ? halfWidth(text).trim() : `${local}@${domain.toLowerCase()}`
}

/** Whether it is a phone number with its country's code. */
export function isPhone(text: string): boolean {
  return PHONE.test(text)
}

/** Whether it is one mail address. */
export function isMail(text: string): boolean {
  return MAIL.test(text)
}
