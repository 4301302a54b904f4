// What a holder is told who does not look at the page, in each language. It is apart from the other words: only the server
// says it.

import type { Language } from '../languages.ts'
import { told as ar } from './ar/told.ts'
import { told as en } from './en/told.ts'
import { told as es } from './es/told.ts'
import { type ToldWords, told as zhCN } from './zh-CN/told.ts'
import { told as zhHant } from './zh-Hant/told.ts'

export const toldWords: Readonly<Record<Language, ToldWords>> = {
  'zh-CN': zhCN,
  'zh-Hant': zhHant,
  en,
  es,
  ar,
}
