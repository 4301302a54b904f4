// What is said of a pause, in each language. It is apart from the other words: few phones ever need it.

import type { Language } from '../languages.ts'
import { pauses as ar } from './ar/pauses.ts'
import { pauses as en } from './en/pauses.ts'
import { pauses as es } from './es/pauses.ts'
import { type PauseWords, pauses as zhCN } from './zh-CN/pauses.ts'
import { pauses as zhHant } from './zh-Hant/pauses.ts'

export const pauseWords: Readonly<Record<Language, PauseWords>> = {
  'zh-CN': zhCN,
  'zh-Hant': zhHant,
  en,
  es,
  ar,
}
