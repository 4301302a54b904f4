// The words for numbers that were lost and found. They stand apart: few phones say them, and the first visit is small.

import { claims as en } from './en/claims.ts'
import type { Language } from './index.ts'
import { type ClaimWords, claims as zhCN } from './zh-CN/claims.ts'

export const claimWords: Record<Language, ClaimWords> = { 'zh-CN': zhCN, en }
