// The list of languages. A new one is a folder in shared/text and a line here.

/** All the words of a language, as shared/text/load-words.ts gives them. A page loads no more languages than it shows. */
type Loaded = Promise<{ readonly words: object }>

/** By their tags (BCP 47), in the order in which they are offered. The first is for whoever reads none of them. */
const rows = {
  'zh-CN': { name: '简体中文', dir: 'ltr', load: (): Loaded => import('./text/zh-CN/index.ts') },
  'zh-Hant': { name: '繁體中文', dir: 'ltr', load: (): Loaded => import('./text/zh-Hant/index.ts') },
  en: { name: 'English', dir: 'ltr', load: (): Loaded => import('./text/en/index.ts') },
  es: { name: 'Español', dir: 'ltr', load: (): Loaded => import('./text/es/index.ts') },
  ar: { name: 'العربية', dir: 'rtl', load: (): Loaded => import('./text/ar/index.ts') },
} as const

export type Language = keyof typeof rows

export interface LanguageRow {
  /** In itself. */
  readonly name: string
  /** The side on which its lines begin. */
  readonly dir: 'ltr' | 'rtl'
  readonly load: () => Loaded
}

export const languages: Readonly<Record<Language, LanguageRow>> = rows

export const LANGUAGES = Object.keys(languages) as [Language, ...Language[]]

/** What the big screens of a site say everything in, and all that it writes, where it has chosen nothing else. */
export const USUAL_LANGUAGES: readonly Language[] = ['zh-CN', 'en']

/** What `Intl` writes dates and figures of a language by: with the figures 0 to 9, as the screens and the paper have them. */
export function localeOf(language: Language): string {
  return `${language}-u-nu-latn`
}

export function isLanguage(tag: string): tag is Language {
  return Object.keys(languages).includes(tag)
}

/**
 * The language that fits best what a browser says it reads, an Accept-Language header: as RFC 4647 looks one up, the whole
 * tag first and then ever less of it, in the order of their weights. `from`: those that may be chosen; the first of them
 * where none fits.
 */
export function languageFor(
  accepted: string | undefined,
  from: readonly [Language, ...Language[]] = LANGUAGES,
): Language {
  for (const wanted of rangesIn(accepted ?? '')) {
    const found = lookUp(wanted, from)
    if (found) return found
  }
  return from[0]
}

/** Chinese is looked up by how it is written, and where that is not said by where it is read (RFC 4647, 3.4, and CLDR). */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/^zh-(?:hk|mo|tw|hant)\b|^(?:yue)(?!-hans)\b/, 'zh-hant'],
  [/^zh\b|^yue-hans\b|^cmn\b/, 'zh-cn'],
]

function lookUp(wanted: string, from: readonly Language[]): Language | undefined {
  const written = WRITTEN.find(([range]) => range.test(wanted))?.[1]
  // who reads one of the two ways to write Chinese reads the other before anything else
  const ranges = written
    ? [wanted, written, written === 'zh-cn' ? 'zh-hant' : 'zh-cn']
    : shorterAndShorter(wanted)
  for (const range of ranges) {
    const found =
      from.find((tag) => tag.toLowerCase() === range) ??
      (range.includes('-') ? undefined : from.find((tag) => tag.toLowerCase().split('-')[0] === range))
    if (found) return found
  }
  return undefined
}

function shorterAndShorter(range: string): string[] {
  const parts = range.split('-')
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'))
}

/** The ranges of an Accept-Language header in small letters, the most wanted first; what is not wanted at all is left out. */
function rangesIn(accepted: string): string[] {
  return accepted
    .toLowerCase()
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().split(/\s*;\s*/)
      const weight = parameters.find((one) => one.startsWith('q='))
      return { range, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 }
    })
    .filter(({ range, weight }) => range !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ range }) => range)
}
