// What phones and tablets say about holding, in each language. It is apart from the other words: few phones need it, and
// everybody's first visit would wait for it.

import type { Language } from '../languages.ts'
import { away as ar } from './ar/away.ts'
import { away as en } from './en/away.ts'
import { away as es } from './es/away.ts'
import { type AwayWords, away as zhCN } from './zh-CN/away.ts'
import { away as zhHant } from './zh-Hant/away.ts'

export const awayWords: Readonly<Record<Language, AwayWords>> = {
  'zh-CN': zhCN,
  'zh-Hant': zhHant,
  en,
  es,
  ar,
}
