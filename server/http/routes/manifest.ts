// The manifests that make an app of the tablet's page and of the phone's: one for each site, in its language.

import type { Response } from 'express'
import type { SiteId } from '../../../shared/day/nouns/ids.ts'
import type { Site } from '../../../shared/day/nouns/site.ts'
import { languagesOf, textIn } from '../../../shared/day/nouns/text.ts'
import { type Language, languages } from '../../../shared/languages.ts'
import { everyLanguage } from '../../../shared/text/every-language.ts'
import { no, ok } from '../route/answer.ts'
import { written } from '../route/answers.ts'
import type { RouteParts } from '../route/parts.ts'
import { route } from '../route/route.ts'

const PNG = 'image/png'
const icons = [
  { src: '/marshal/icons/icon-192.png', sizes: '192x192', type: PNG },
  { src: '/marshal/icons/icon-512.png', sizes: '512x512', type: PNG },
  { src: '/marshal/icons/maskable-512.png', sizes: '512x512', type: PNG, purpose: 'maskable' },
  { src: '/marshal/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
]

const COLOURS = { background_color: '#f6f9f7', theme_color: '#0a6b50' }

const ANSWERED = {
  isInner: true,
  anySite: true,
  by: 'anyone',
  answers: written('The manifest', 'application/manifest+json'),
} as const

const readTabletManifest = route(
  'get /marshal/:site/app.webmanifest',
  ANSWERED,
  answering('/marshal/', ({ id }, site, language) => {
    const { name, short } = everyLanguage[language].outbox.install
    const start = `/marshal/${id}`
    return { id: start, name: name({ site }), short_name: short({ site }), start_url: start }
  }),
)

const readPhoneManifest = route(
  'get /s/:site/app.webmanifest',
  ANSWERED,
  // without a `start_url` it opens at the address from which it was put there: that one holds the number
  answering('/s/', (_, site) => ({ name: site, short_name: site })),
)

/** Answers with the manifest of pages in `scope`. `own`: what is the page's own, from the site and its name in its language. */
function answering(scope: string, own: (settings: Site, name: string, language: Language) => object) {
  return async ({ days }: Pick<RouteParts, 'days'>, { params }: { params: { site: SiteId } }) => {
    const settings = await days.settings(params.site)
    if (!settings) return no('unknown-site')
    const [language] = languagesOf(settings)
    const manifest = {
      ...own(settings, textIn(settings.name, language), language),
      lang: language,
      dir: languages[language].dir,
      scope,
      display: 'standalone',
      ...COLOURS,
      icons,
    }
    return ok((response: Response) => response.json(manifest), { headers: { 'Cache-Control': 'no-cache' } })
  }
}

export const manifests = [readTabletManifest, readPhoneManifest] as const
