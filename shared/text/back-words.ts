// What phones and tablets say about coming back by oneself, in each language. It is apart from the other words: few phones
// need it, and everybody's first visit would wait for it.

import type { Language } from '../languages.ts'
import { back as ar } from './ar/back.ts'
import { back as en } from './en/back.ts'
import { back as es } from './es/back.ts'
import { type BackWords, back as zhCN } from './zh-CN/back.ts'
import { back as zhHant } from './zh-Hant/back.ts'

export const backWords: Readonly<Record<Language, BackWords>> = {
  'zh-CN': zhCN,
  'zh-Hant': zhHant,
  en,
  es,
  ar,
}
