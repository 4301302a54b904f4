// Loads the words of every language for the pages, as if each language had been shown before. Imported only for this
// effect.

import { loadWordsOnce } from '../../client/common/words/loaded-words.ts'
import { LANGUAGES } from '../../shared/languages.ts'

await Promise.all(LANGUAGES.map(loadWordsOnce))
