// What all pages say of how many can still be served today, in each language. It is apart from the other words: few sites have
// a quota, and everybody's first visit would wait for it.

import type { Language } from '../languages.ts'
import { quota as ar } from './ar/quota.ts'
import { quota as en } from './en/quota.ts'
import { quota as es } from './es/quota.ts'
import { type QuotaWords, quota as zhCN } from './zh-CN/quota.ts'
import { quota as zhHant } from './zh-Hant/quota.ts'

export const quotaWords: Readonly<Record<Language, QuotaWords>> = {
  'zh-CN': zhCN,
  'zh-Hant': zhHant,
  en,
  es,
  ar,
}
