// What a phone says of being told while its page is closed, and of the picture of a number, in each language. It is
// apart from the other words: it is loaded after the ticket.

import type { Language } from '../languages.ts'
import { reach as ar } from './ar/reach.ts'
import { reach as en } from './en/reach.ts'
import { reach as es } from './es/reach.ts'
import { type ReachWords, reach as zhCN } from './zh-CN/reach.ts'
import { reach as zhHant } from './zh-Hant/reach.ts'

export const reachWords: Readonly<Record<Language, ReachWords>> = {
  'zh-CN': zhCN,
  'zh-Hant': zhHant,
  en,
  es,
  ar,
}
