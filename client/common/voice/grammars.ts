// The grammar of each language. One of its own order is a file and a line here.

import type { Language } from '../../../shared/text/index.ts'
import type { Grammar } from './grammar.ts'
import { chinese } from './grammars/chinese.ts'
import { english } from './grammars/english.ts'

export const grammars: Record<Language, Grammar> = { 'zh-CN': chinese, en: english }
