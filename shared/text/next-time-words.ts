// What a phone says to whoever waited until the site closed, in each language. It is apart from the other words: few phones need it, and
// everybody's first visit would wait for it.

import type { Language } from '../languages.ts'
import { nextTime as ar } from './ar/next-time.ts'
import { nextTime as en } from './en/next-time.ts'
import { nextTime as es } from './es/next-time.ts'
import { type NextTimeWords, nextTime as zhCN } from './zh-CN/next-time.ts'
import { nextTime as zhHant } from './zh-Hant/next-time.ts'

export const nextTimeWords: Readonly<Record<Language, NextTimeWords>> = {
  'zh-CN': zhCN,
  'zh-Hant': zhHant,
  en,
  es,
  ar,
}
