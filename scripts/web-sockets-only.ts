// Leaves out of socket.io's client what pages never use: they connect by web socket alone (client/common/live/socket.ts), and
// the other transports are a fifth of it. It goes by names inside the package, so the package's version is pinned, and a build
// that finds one of them changed stops.

import type { Plugin } from 'vite'

interface Edit {
  /** The end of a module's path. */
  readonly of: string
  /** What stands there instead; the same code where it is not as it was. */
  readonly to: (code: string) => string
}

const edits: readonly Edit[] = [
  {
    of: '/engine.io-client/build/esm/transports/index.js',
    to: (code) =>
      code.includes('websocket: WS')
        ? "import { WS } from './websocket.js'; export const transports = { websocket: WS }"
        : code,
  },
  {
    // a whole module as a value needs a few lines of the bundler's own, in a file that is one round trip more
    of: '/socket.io-client/build/esm/manager.js',
    to: (code) =>
      code.replace(
        'import * as parser from "socket.io-parser"',
        'import { Decoder, Encoder } from "socket.io-parser"; const parser = { Decoder, Encoder }',
      ),
  },
]
/** Modules that can be left out once nobody asks for them; the package does not say that they have no effect of their own. */
const UNUSED = /\/engine\.io-client\/build\/esm\/transports\/(?:polling[\w-]*|webtransport)\.js$/

export function webSocketsOnly(): Plugin {
  const undone = new Set<Edit>()
  return {
    name: 'web-sockets-only',
    apply: 'build',
    buildStart() {
      for (const edit of edits) undone.add(edit)
    },
    transform(code, id) {
      if (UNUSED.test(id)) return { code, map: null, moduleSideEffects: false }
      const edit = edits.find(({ of }) => id.endsWith(of))
      if (!edit) return null
      const edited = edit.to(code)
      if (edited !== code) undone.delete(edit)
      return { code: edited, map: null }
    },
    buildEnd(error) {
      const [first] = undone
      if (!error && first) this.error(`socket.io's client has another ${first.of}: see web-sockets-only.ts`)
    },
  }
}
