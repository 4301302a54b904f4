// Pages and their assets as few bytes: a phone at a crowded site has little network.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip, gzipSync } from 'node:zlib'
import type { Request, RequestHandler, Response } from 'express'

const packers = { br: promisify(brotliCompress), gzip: promisify(gzip) }
type Encoding = keyof typeof packers

/** What compresses well, by names that cannot lead out of the folder. */
const NAME = /^\/([\w-]+(?:\.[\w-]+)*\.(?:js|css|svg))$/

/**
 * The files of a folder whose names change with their content, each compressed once and kept. What it does not have,
 * or the browser does not want compressed, is left to the next.
 */
export function compressedIn(folder: string): RequestHandler {
  const packed = new Map<string, Promise<Buffer>>()
  return async (request, response, next) => {
    const name = NAME.exec(request.path)?.[1]
    const encoding = encodingFor(request)
    if (!name || !encoding || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    const key = `${encoding} ${name}`
    const bytes = packed.get(key) ?? readFile(join(folder, name)).then((file) => packers[encoding](file))
    packed.set(key, bytes)
    try {
      const body = await bytes
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
      encoded(response, encoding)
        .type(name.slice(name.lastIndexOf('.')))
        .send(body)
    } catch {
      packed.delete(key)
      next()
    }
  }
}

/** Sends a text made for this answer alone: quickly, rather than as small as can be. */
export function sendCompressed(response: Response, text: string): void {
  if (response.req.acceptsEncodings('gzip') === 'gzip') encoded(response, 'gzip').send(gzipSync(text))
  else response.vary('Accept-Encoding').send(text)
}

/** Sends a text that stays the same: made and compressed once, when it is first asked for. */
export function keptCompressed(make: () => string): (response: Response) => void {
  let kept: { readonly text: string; readonly packed: Buffer } | null = null
  return (response) => {
    if (!kept) {
      const text = make()
      kept = { text, packed: gzipSync(text) }
    }
    if (response.req.acceptsEncodings('gzip') === 'gzip') encoded(response, 'gzip').send(kept.packed)
    else response.vary('Accept-Encoding').send(kept.text)
  }
}

/** The smallest that the browser can read: asked one by one, since most name gzip first. */
function encodingFor(request: Request): Encoding | null {
  const encodings = ['br', 'gzip'] as const
  return encodings.find((encoding) => request.acceptsEncodings(encoding) === encoding) ?? null
}

function encoded(response: Response, encoding: Encoding): Response {
  return response.vary('Accept-Encoding').setHeader('Content-Encoding', encoding)
}
