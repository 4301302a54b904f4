// Normalizes typed text. A Chinese keyboard gives letters, figures, spaces and hyphens in full width, and an Arabic one
// gives its own figures.

/** From `！` to `～`, each as far from its ASCII sign as the others. */
const WIDE = /[\uFF01-\uFF5E]/g
const FURTHER = 0xfee0
/** The figures of an Arabic keyboard, and of a Persian or Urdu one. A code point's last four bits are the figure. */
const ARABIC_FIGURES = /[\u0660-\u0669\u06F0-\u06F9]/g
const LAST_BITS = 0xf
const HYPHENS = /[\u2010-\u2015\u2212]/g
/** In names only signs that differ in width alone are normalized: brackets and stops stay as they were typed. */
const IN_NAMES = /[０-９Ａ-Ｚａ-ｚ＿－＇．＠\u3000]/g

/** The text in half width, with the figures 0 to 9: for numbers, codes and passcodes. */
export function halfWidth(text: string): string {
  return text
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - FURTHER))
    .replace(/\u3000/g, ' ')
    .replace(ARABIC_FIGURES, (sign) => String(sign.charCodeAt(0) & LAST_BITS))
    .replace(/[。｡\u066B]/g, '.')
    .replace(HYPHENS, '-')
}

/** The name of an account, in half width and trimmed: the keyboard of a tablet adds a blank after a word. */
export function nameTyped(name: string): string {
  return name.replace(IN_NAMES, halfWidth).trim()
}

/** A code that was read from a screen, in capitals and without separators. */
export function codeTyped(code: string): string {
  return halfWidth(code)
    .replace(/[\s·.-]/g, '')
    .toUpperCase()
}

/**
 * A ticket number in its usual form, if it has a letter: `A1` becomes `A001`. Text that is no number stays as it is.
 */
export function numberTyped(number: string): string {
  const [, letter = '', figures = ''] = /^([A-Z])0*(\d{1,6})$/.exec(codeTyped(number)) ?? []
  return letter && Number(figures) ? letter + figures.padStart(3, '0') : number
}

/** The input with these fields normalized. A field that is not text stays as it is. */
export function asMeant(body: unknown, meant: Readonly<Record<string, (text: string) => unknown>>): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const typed = Object.entries(body).filter(
    ([field, text]) => typeof text === 'string' && Object.hasOwn(meant, field),
  )
  return { ...body, ...Object.fromEntries(typed.map(([field, text]) => [field, meant[field]?.(text)])) }
}
