// The pages: one folder each, built into dist/<page>/index.html. The phone's page is built apart from the others: it
// shares nothing with them, so that nobody in a crowd loads what only a screen or a tablet needs.

import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { defineConfig, type Plugin, type Rolldown } from 'vite'
import { compressedAssets } from './scripts/compress-assets.ts'
import { filesOf, pageShells, tabletIcons, WORKER } from './scripts/page-shell.ts'
import { webSocketsOnly } from './scripts/web-sockets-only.ts'
import { languageFiles, wordFiles } from './scripts/word-files.ts'

const root = fileURLToPath(new URL('./client', import.meta.url))
const pages = ['overview', 'screen', 'marshal', 'setup']

/** Bytes over the wire that the phone's first visit may cost in all, compressed as plain http allows. */
const BUDGET = 45_000
/** Bytes of them that are left for the site's state, written into the page, and for the headers of each answer. */
const RESERVED = 2_500
/** Words that the pages of an environment never say. */
const OTHER_WORDS: Readonly<Record<string, RegExp>> = {
  client: /\/shared\/text\/[\w-]+\/(sheets)\.ts$/,
  phone:
    /\/shared\/text\/[\w-]+\/(overview|screen|marshal|emergency|alerts|seats|inside|handing|spacing|stay|outbox|setup|faults|moves|audit|checks|standing|staff|figures|kit|slips|visits|voice|where|sheets|webhooks)\.ts$/,
}

const inputsOf = (names: readonly string[]) =>
  Object.fromEntries(names.map((page) => [page, `${root}/${page}/index.html`]))

const worker = { [WORKER]: `${root}/common/shell/${WORKER}.ts` }

export default defineConfig({
  root,
  // the voice pack, served under its own names so that another folder can take its place
  publicDir: 'public',
  plugins: [
    pageShells('client', [
      { page: 'marshal', folder: 'marshal', cache: 'yimi-tablet', which: 'all' },
      { page: 'screen', folder: 'screen', cache: 'yimi-screen', which: 'all' },
    ]),
    // on a phone's data plan: what few of them ask for is kept once it was
    pageShells('phone', [{ page: 'resident', folder: 's', cache: 'yimi-phone', which: 'at once' }]),
    tabletIcons(`${root}/marshal`),
    ownWordsOnly(),
    wordFiles(),
    plainStyles(),
    webSocketsOnly(),
    noPreloads(),
    budget(),
    compressedAssets(),
  ],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: ['es2020', 'chrome87', 'safari14'],
    // inline scripts do not pass the content security policy
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // to compress as well as can be takes most of a build, and is meant
    rollupOptions: { checks: { pluginTimings: false } },
  },
  environments: {
    client: {
      build: {
        rollupOptions: {
          input: { ...inputsOf(pages), ...worker },
        },
      },
    },
    phone: {
      consumer: 'client',
      build: {
        emptyOutDir: false,
        copyPublicDir: false,
        modulePreload: false,
        rollupOptions: {
          input: { ...inputsOf(['resident']), ...worker },
          // what the page shares with its rarer parts goes with the page: a file of its own would be one round trip more
          output: {
            codeSplitting: {
              groups: [{ name: 'resident', tags: ['$initial'], test: (id) => !id.includes('/shell/') }],
            },
          },
        },
      },
    },
  },
  builder: {
    async buildApp({ build, environments }) {
      await build(environments['client']!)
      await build(environments['phone']!)
    },
  },
})

function ownWordsOnly(): Plugin {
  return {
    name: 'own-words-only',
    transform(_code, id) {
      const page = OTHER_WORDS[this.environment.name]?.exec(id)?.[1]
      return page ? { code: `export const ${page} = {}`, map: null } : null
    },
  }
}

/** What is said about a style, and how it is set out, is for who reads its file: two hundredths of a phone's first visit. */
function plainStyles(): Plugin {
  return {
    name: 'plain-styles',
    applyToEnvironment: ({ name }) => name === 'phone',
    transform: (code, id) =>
      id.startsWith(root) && code.includes('css`')
        ? {
            code: code.replace(/\bcss`[^`]*`/g, (style) =>
              style
                .replace(/\/\*[\s\S]*?\*\//g, '')
                .replace(/\s+/g, ' ')
                .replace(/([{};:,]) | (?=[{}])/g, '$1')
                .replace(/;(?=\})/g, ''),
            ),
            map: null,
          }
        : null,
  }
}

/** What the phone loads on demand is small, and mostly in one piece: Vite's helper weighs more than it would save. */
function noPreloads(): Plugin {
  return {
    name: 'no-preloads',
    applyToEnvironment: ({ name }) => name === 'phone',
    transform(_code, id) {
      return id.endsWith('vite/preload-helper.js')
        ? { code: 'export const __vitePreload = (load) => load()', map: null }
        : null
    },
  }
}

function budget(): Plugin {
  return {
    name: 'budget',
    applyToEnvironment: ({ name }) => name === 'phone',
    writeBundle(_options, bundle) {
      const loaded = filesOf('resident', bundle, 'at once')
      // what is fetched on demand, such as the drawing of a QR code or the service worker, is no part of a first visit
      const first = Object.values(bundle).filter(
        ({ type, fileName }) =>
          (type === 'asset' && !fileName.endsWith(`${WORKER}.js`) && !fileName.endsWith('.json')) ||
          loaded.includes(fileName),
      )
      // and the words of one language: the longest
      const longest = languageFiles(bundle)
        .map(([, name]) => bundle[name]!)
        .sort((a, b) => sizeOf(b) - sizeOf(a))
        .slice(0, 1)
      const bytes = [...first, ...longest].reduce((sum, file) => sum + sizeOf(file), RESERVED)
      if (bytes > BUDGET) {
        this.error(`the phone's first visit costs ${bytes} bytes, and ${BUDGET} are allowed`)
      }
    },
  }
}

/** Bytes of a file as plain http compresses it. */
function sizeOf(file: Rolldown.OutputBundle[string]): number {
  return gzipSync(file.type === 'asset' ? file.source : file.code).length
}
