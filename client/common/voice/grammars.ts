// The grammar of each language. A language with another order of words needs a file and a line here.

import type { Language } from '../../../shared/languages.ts'
import type { Grammar } from './grammar.ts'
import { arabic } from './grammars/arabic.ts'
import { cantonese } from './grammars/cantonese.ts'
import { chinese } from './grammars/chinese.ts'
import { english } from './grammars/english.ts'
import { spanish } from './grammars/spanish.ts'

export const grammars: Record<Language, Grammar> = {
  'zh-CN': chinese,
  'zh-Hant': cantonese,
  en: english,
  es: spanish,
  ar: arabic,
}
