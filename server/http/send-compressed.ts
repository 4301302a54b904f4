// Answers that are made here, as few bytes: a phone at a crowded site has little network. What the build made is compressed
// then (scripts/compress-assets.ts).

import { gzipSync } from 'node:zlib'
import type { Response } from 'express'

/** Sends a text made for this answer alone. */
export function sendCompressed(response: Response, text: string): void {
  send(response, text, gzipSync)
}

/** Sends a text that stays the same: made and compressed once, when it is first asked for. */
export function keptCompressed(make: () => string): (response: Response) => void {
  let kept: { readonly text: string; readonly packed: Buffer } | null = null
  return (response) => {
    if (!kept) {
      const text = make()
      kept = { text, packed: gzipSync(text) }
    }
    const { text, packed } = kept
    send(response, text, () => packed)
  }
}

function send(response: Response, text: string, pack: (text: string) => Buffer): void {
  response.vary('Accept-Encoding')
  if (response.req.acceptsEncodings('gzip') !== 'gzip') response.send(text)
  else response.setHeader('Content-Encoding', 'gzip').send(pack(text))
}
