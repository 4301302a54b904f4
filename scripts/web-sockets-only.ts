// Removes the parts of socket.io's client that pages never use: they connect by WebSocket alone
// (client/common/live/socket.ts), and the other transports are a fifth of its size. It relies on names inside the
// package, so the package's version is pinned, and the build stops if one of them has changed.

import type { Plugin } from 'vite'

interface Edit {
  /** The end of the module's path. */
  readonly of: string
  /** Returns the replacement; the same code if the module has changed. */
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
    // importing a whole module as a value needs some of the bundler's own code, in a file that costs one more round
    // trip
    of: '/socket.io-client/build/esm/manager.js',
    to: (code) =>
      code.replace(
        'import * as parser from "socket.io-parser"',
        'import { Decoder, Encoder } from "socket.io-parser"; const parser = { Decoder, Encoder }',
      ),
  },
]
/** Modules that can be dropped if no other imports them; the package does not declare that they have no side effects. */
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
