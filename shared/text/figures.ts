// The words of the page of figures. They stand apart: only staff read them, and the first visit of a phone is small.

import { figures as en } from './en/figures.ts'
import type { Language } from './index.ts'
import { type FigureWords, figures as zhCN } from './zh-CN/figures.ts'

export const figureWords: Record<Language, FigureWords> = { 'zh-CN': zhCN, en }
