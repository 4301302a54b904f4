// What a phone says of a visit of several steps, in each language. It is apart from the other words: most sites have one
// step, and everybody's first visit would wait for it.

import type { Language } from '../languages.ts'
import { visit as ar } from './ar/visit.ts'
import { visit as en } from './en/visit.ts'
import { visit as es } from './es/visit.ts'
import { type VisitWords, visit as zhCN } from './zh-CN/visit.ts'
import { visit as zhHant } from './zh-Hant/visit.ts'

export const visitWords: Readonly<Record<Language, VisitWords>> = {
  'zh-CN': zhCN,
  'zh-Hant': zhHant,
  en,
  es,
  ar,
}
