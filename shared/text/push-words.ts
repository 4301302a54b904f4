// What a phone is told whose page is closed, in each language. It is apart from the other words: only the server says it.

import type { Language } from '../languages.ts'
import { pushes as ar } from './ar/pushes.ts'
import { pushes as en } from './en/pushes.ts'
import { pushes as es } from './es/pushes.ts'
import { type PushWords, pushes as zhCN } from './zh-CN/pushes.ts'
import { pushes as zhHant } from './zh-Hant/pushes.ts'

export const pushWords: Readonly<Record<Language, PushWords>> = {
  'zh-CN': zhCN,
  'zh-Hant': zhHant,
  en,
  es,
  ar,
}
