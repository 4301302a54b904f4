// The manifests that make an app of the tablet's page and of the phone's: one for each site, in its language.

import { languagesOf, textIn } from '../../../shared/day/nouns/text.ts'
import { languages } from '../../../shared/languages.ts'
import { everyLanguage } from '../../../shared/text/every-language.ts'
import { no, ok } from '../route/answer.ts'
import { written } from '../route/answers.ts'
import { route } from '../route/route.ts'

const PNG = 'image/png'
const icons = [
  { src: '/marshal/icons/icon-192.png', sizes: '192x192', type: PNG },
  { src: '/marshal/icons/icon-512.png', sizes: '512x512', type: PNG },
  { src: '/marshal/icons/maskable-512.png', sizes: '512x512', type: PNG, purpose: 'maskable' },
  { src: '/marshal/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
]

/** What both have in common. */
const app = { display: 'standalone', background_color: '#f6f9f7', theme_color: '#0a6b50', icons } as const

const readTabletManifest = route(
  'get /marshal/:site/app.webmanifest',
  {
    isInner: true,
    anySite: true,
    by: 'anyone',
    answers: written('The manifest', 'application/manifest+json'),
  },
  async ({ days }, { params }) => {
    const settings = await days.settings(params.site)
    if (!settings) return no('unknown-site')
    const [language] = languagesOf(settings)
    const site = textIn(settings.name, language)
    const { name, short } = everyLanguage[language].outbox.install
    const start = `/marshal/${settings.id}`
    const manifest = {
      id: start,
      name: name({ site }),
      short_name: short({ site }),
      lang: language,
      dir: languages[language].dir,
      start_url: start,
      scope: '/marshal/',
      ...app,
    }
    return ok((response) => response.json(manifest), { headers: { 'Cache-Control': 'no-cache' } })
  },
)

const readPhoneManifest = route(
  'get /s/:site/app.webmanifest',
  {
    isInner: true,
    anySite: true,
    by: 'anyone',
    answers: written('The manifest', 'application/manifest+json'),
  },
  async ({ days }, { params }) => {
    const settings = await days.settings(params.site)
    if (!settings) return no('unknown-site')
    const [language] = languagesOf(settings)
    const name = textIn(settings.name, language)
    // without a `start_url` it opens at the address from which it was put there: that one holds the number
    const manifest = {
      name,
      short_name: name,
      lang: language,
      dir: languages[language].dir,
      scope: '/s/',
      ...app,
    }
    return ok((response) => response.json(manifest), { headers: { 'Cache-Control': 'no-cache' } })
  },
)

export const manifests = [readTabletManifest, readPhoneManifest] as const
