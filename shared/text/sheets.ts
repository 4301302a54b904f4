// The words of spreadsheets. They stand apart: pages do not say them, and the first visit of a phone is small.

import { sheets as en } from './en/sheets.ts'
import type { Language } from './index.ts'
import { type SheetWords, sheets as zhCN } from './zh-CN/sheets.ts'

export const sheetWords: Record<Language, SheetWords> = { 'zh-CN': zhCN, en }
