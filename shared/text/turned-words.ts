// What a phone tells somebody who was turned away, in each language. It is apart from the other words: few phones need
// it, and everybody's first visit would wait for it.

import type { Language } from '../languages.ts'
import { turned as ar } from './ar/turned.ts'
import { turned as en } from './en/turned.ts'
import { turned as es } from './es/turned.ts'
import type { Widen } from './widen.ts'
import { turned as zhCN } from './zh-CN/turned.ts'
import { turned as zhHant } from './zh-Hant/turned.ts'

export const turnedWords: Readonly<Record<Language, Widen<typeof zhCN>>> = {
  'zh-CN': zhCN,
  'zh-Hant': zhHant,
  en,
  es,
  ar,
}
