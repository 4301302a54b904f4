// What somebody is sent who has walked away, in each language. It is apart from the other words: no page says it.

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
