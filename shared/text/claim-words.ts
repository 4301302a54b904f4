// What a phone says of a number that is lost, passed on or given up, in each language. It is apart from the other words:
// few phones need it, and everybody's first visit would wait for it.

import type { Language } from '../languages.ts'
import { claims as ar } from './ar/claims.ts'
import { claims as en } from './en/claims.ts'
import { claims as es } from './es/claims.ts'
import { type ClaimWords, claims as zhCN } from './zh-CN/claims.ts'
import { claims as zhHant } from './zh-Hant/claims.ts'

export const claimWords: Readonly<Record<Language, ClaimWords>> = {
  'zh-CN': zhCN,
  'zh-Hant': zhHant,
  en,
  es,
  ar,
}
