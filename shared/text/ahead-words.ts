// When a site opens, shuts and takes its break, in each language. It is apart from the other words: most phones' first visit
// does without it.

import type { Language } from '../languages.ts'
import { ahead as ar } from './ar/ahead.ts'
import { ahead as en } from './en/ahead.ts'
import { ahead as es } from './es/ahead.ts'
import { type AheadWords, ahead as zhCN } from './zh-CN/ahead.ts'
import { ahead as zhHant } from './zh-Hant/ahead.ts'

export const aheadWords: Readonly<Record<Language, AheadWords>> = {
  'zh-CN': zhCN,
  'zh-Hant': zhHant,
  en,
  es,
  ar,
}
