// Gives the pages the words of every language, as if each had been shown before: imported for that alone.

import { loadWordsOnce } from '../../client/common/words/loaded-words.ts'
import { LANGUAGES } from '../../shared/languages.ts'

await Promise.all(LANGUAGES.map(loadWordsOnce))
